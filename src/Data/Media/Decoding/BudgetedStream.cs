namespace Qplet.GraphQL.Data.Media.Decoding;

/// <summary>A stream of which only a number of bytes can be read, also if parts of it are read several times.</summary>
internal sealed class BudgetedStream(Stream content, long budget) : Stream
{
    private long _left = budget;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        _left -= read;
        return _left >= 0 ? read : throw new IOException("More of the file was read than its headers should need.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }
        base.Dispose(disposing);
    }
}
