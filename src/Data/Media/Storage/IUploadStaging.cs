namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>
/// Keeps the bytes of resumable uploads until all of them have arrived. Every server of the database reaches the same bytes. Methods throw a
/// <see cref="MediaStoreException" /> if the bytes cannot be reached at the moment.
/// </summary>
public interface IUploadStaging
{
    /// <summary>Begins an upload, and returns its key.</summary>
    Task<Guid> CreateAsync(CancellationToken cancellationToken);

    /// <summary>Opens an upload for writing. Bytes after the offset are dropped. Only the writer of an upload may call it.</summary>
    /// <param name="key">The key of the upload.</param>
    /// <param name="offset">The number of bytes that were written durably.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<OpenedUpload> OpenAsync(Guid key, long offset, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the file of a complete upload on the disk of this server, or null if bytes are missing. The caller disposes of it; the bytes of the upload stay.
    /// </summary>
    /// <param name="key">The key of the upload.</param>
    /// <param name="length">The number of bytes of the upload.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<StagedFile?> FetchAsync(Guid key, long length, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes the bytes of an upload. Does nothing if there are none. Bytes that cannot be reached at the moment are left to <see cref="DeleteOldAsync" />.
    /// </summary>
    Task DeleteAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>Deletes uploads, and other files that are left over from them, to which nothing was written since a time.</summary>
    /// <param name="before">The time, in UTC.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The number of what was deleted.</returns>
    Task<int> DeleteOldAsync(DateTime before, CancellationToken cancellationToken);
}
