using System.Globalization;

namespace Qplet.GraphQL.ObjectStorage;

/// <summary>Collects the bytes of an upload in a file of this server, and stores them as pieces.</summary>
internal sealed class S3UploadWriter(S3Bucket bucket, string folder, string scratchPath, long offset) : IUploadWriter
{
    private readonly FileStream _scratch = MediaFileStreams.CreateScratch(scratchPath);

    private long _stored = offset;

    /// <inheritdoc />
    public long Position => _stored + _scratch.Length;

    /// <summary>Longer than for files, because each piece is a request and an object.</summary>
    public TimeSpan FlushInterval => TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await _scratch.WriteAsync(bytes, CancellationToken.None);
        }
        catch (IOException exception)
        {
            throw DataErrors.MediaStoreUnavailable(exception.Message, exception);
        }
    }

    /// <inheritdoc />
    public async Task<bool> FlushAsync()
    {
        if (_scratch.Length == 0)
        {
            return true;
        }
        _scratch.Position = 0;
        var key = $"{folder}{_stored.ToString("D15", CultureInfo.InvariantCulture)}";
        if (!await bucket.PutAsync(key, _scratch, "application/octet-stream", isNew: true, CancellationToken.None))
        {
            return false;
        }
        _stored += _scratch.Length;
        _scratch.SetLength(0);
        _scratch.Position = 0;
        return true;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _scratch.DisposeAsync();
}
