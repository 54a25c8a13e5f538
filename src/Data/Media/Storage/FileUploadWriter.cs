namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Appends the bytes of an upload to a file, and closes it.</summary>
internal sealed class FileUploadWriter(FileStream file) : IUploadWriter
{
    /// <inheritdoc />
    public long Position => file.Position;

    /// <inheritdoc />
    public TimeSpan FlushInterval => TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await file.WriteAsync(bytes, CancellationToken.None);
        }
        catch (IOException exception)
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
        }
    }

    /// <inheritdoc />
    public Task<bool> FlushAsync()
    {
        try
        {
            file.Flush(flushToDisk: true);
            return Task.FromResult(true);
        }
        catch (IOException exception)
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => file.DisposeAsync();
}
