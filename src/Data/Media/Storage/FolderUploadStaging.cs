namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Keeps the bytes of resumable uploads in a folder, which all servers of the database share.</summary>
public sealed class FolderUploadStaging(StagingArea area) : IUploadStaging
{
    /// <inheritdoc />
    public Task<Guid> CreateAsync(CancellationToken cancellationToken) => Task.FromResult(Guarded(() => area.Create().Key));

    /// <inheritdoc />
    public Task<OpenedUpload> OpenAsync(Guid key, long offset, CancellationToken cancellationToken) => Task.FromResult(Guarded(() => Open(key, offset)));

    /// <inheritdoc />
    public Task<StagedFile?> FetchAsync(Guid key, long length, CancellationToken cancellationToken) =>
        Task.FromResult(Guarded(() => area.Find(key) is { } staged && staged.Length == length ? staged : null));

    /// <inheritdoc />
    public Task DeleteAsync(Guid key, CancellationToken cancellationToken)
    {
        try
        {
            area.Find(key)?.Delete();
        }
        catch (Exception exception) when (MediaFileStreams.IsFault(exception))
        {
            // It is deleted when it is old.
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<int> DeleteOldAsync(DateTime before, CancellationToken cancellationToken) => Task.FromResult(Guarded(() => area.DeleteOld(before)));

    private OpenedUpload Open(Guid key, long offset)
    {
        if (area.Find(key) is not { } staged || staged.Length < offset)
        {
            return new OpenedUpload(OpenedUploadState.Lost);
        }
        FileStream file;
        try
        {
            file = MediaFileStreams.OpenExclusively(staged.Path);
        }
        catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return new OpenedUpload(OpenedUploadState.Busy);
        }

        // Bytes after the offset come from a writer that could not record them.
        file.SetLength(offset);
        file.Position = offset;
        return OpenedUpload.With(new FileUploadWriter(file));
    }

    private static T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (MediaFileStreams.IsFault(exception))
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
        }
    }
}
