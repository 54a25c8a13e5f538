namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>
/// Stores the content of files under keys: see <see cref="MediaKeys" />. Content is either stored completely or not at all. All methods throw a
/// <see cref="MediaStoreException" /> if the store cannot be used at the moment.
/// </summary>
public interface IMediaStore
{
    /// <summary>Stores a copy of a file, which replaces existing content under the key. The content is durable when the task completes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="path">The path of the file, which stays as it is.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="cancellationToken">Cancels the operation. Then nothing is stored.</param>
    Task StoreAsync(string key, string path, string contentType, CancellationToken cancellationToken);

    /// <summary>
    /// Opens content for reading. The stream can seek, has to be read asynchronously, and reads little more of the content than its caller. It throws a
    /// <see cref="MediaStoreException" /> if the rest of the content cannot be read.
    /// </summary>
    /// <returns>The content, or null if there is none under the key.</returns>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Returns whether there is content under the key.</summary>
    Task<bool> ExistsAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes content. Does nothing if there is none under the key.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Lists all content, in any order. Content that is stored or deleted at the same time may be missing.</summary>
    IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Returns a signed address at which clients get the content from the store itself, or null if the store has no addresses for clients. Whether there is
    /// content under the key is not checked.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="headers">The headers with which the store serves the content.</param>
    /// <param name="lifetime">The longest time for which the address is valid.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<Uri?> FindAddressAsync(string key, ContentHeaders headers, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Checks that content can be stored.</summary>
    /// <exception cref="MediaStoreException">It cannot.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
