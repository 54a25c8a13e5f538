using Amazon.S3.Model;

namespace Qplet.GraphQL.ObjectStorage;

/// <summary>
/// Reads an object by ranges, which begin small and grow, so a caller that wants little transfers little, and one that wants all needs few requests. A range
/// that breaks off is continued by another request.
/// </summary>
internal sealed class S3ContentStream(S3Bucket bucket, string key, string etag, long length) : Stream
{
    private const long SmallestRange = 256 * 1024;
    private const long LargestRange = 8 * 1024 * 1024;
    private const int MaxAttempts = 3;

    private GetObjectResponse? _response;
    private long _nextRange = SmallestRange;
    private long _position;

    // Where the response is, and where it ends.
    private long _responsePosition;
    private long _responseEnd;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => true;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => length;

    /// <inheritdoc />
    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <inheritdoc />
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var read = await ReadOnceAsync(buffer, cancellationToken);
                _position += read;
                _responsePosition = _position;
                return read;
            }
            catch (Exception exception) when (S3Bucket.IsFault(exception, cancellationToken) || exception is EndOfStreamException)
            {
                Release(ref _response);
                if (attempt == MaxAttempts)
                {
                    throw DataErrors.MediaContentIncomplete(key);
                }
            }
        }
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin)
    {
        var target =
            origin == SeekOrigin.Begin ? offset
            : origin == SeekOrigin.Current ? _position + offset
            : length + offset;
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        return _position = target;
    }

    /// <inheritdoc />
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Release(ref _response);
        }
        base.Dispose(disposing);
    }

    private async Task<int> ReadOnceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_response is null || _responsePosition != _position || _position == _responseEnd)
        {
            Release(ref _response);
            var end = Math.Min(length, _position + _nextRange);
            _response = await bucket.GetAsync(key, etag, _position, end, cancellationToken);
            (_responsePosition, _responseEnd) = (_position, end);
            _nextRange = Math.Min(LargestRange, _nextRange * 2);
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(bucket.Timeout);
        var wanted = (int)Math.Min(buffer.Length, _responseEnd - _position);
        var read = await _response.ResponseStream.ReadAsync(buffer[..wanted], patience.Token);
        return read > 0 ? read : throw new EndOfStreamException();
    }

    private static void Release(ref GetObjectResponse? response)
    {
        response?.Dispose();
        response = null;
    }
}
