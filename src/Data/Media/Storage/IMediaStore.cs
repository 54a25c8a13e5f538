namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>
/// Stores the content of files under keys: see <see cref="MediaKeys" />. Content is either stored completely or not at all.
/// </summary>
public interface IMediaStore
{
    /// <summary>Stores a copy of a file, which replaces existing content under the key. The content is durable when the task completes.</summary>
    /// <param name="key">The key.</param>
    /// <param name="path">The path of the file, which stays as it is.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="cancellationToken">Cancels the operation. Then nothing is stored.</param>
    Task StoreAsync(string key, string path, string contentType, CancellationToken cancellationToken);

    /// <summary>Opens content for reading. The stream can seek, and reads no more of the content than its caller.</summary>
    /// <returns>The content, or null if there is none under the key.</returns>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>Returns whether there is content under the key.</summary>
    Task<bool> ExistsAsync(string key, CancellationToken cancellationToken);

    /// <summary>Deletes content. Does nothing if there is none under the key.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>Lists all content, in any order. Content that is stored or deleted at the same time may be missing.</summary>
    IAsyncEnumerable<StoredContent> ListAsync(CancellationToken cancellationToken);
}
