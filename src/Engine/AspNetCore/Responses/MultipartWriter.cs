using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Writes results as the parts of <c>multipart/mixed</c> (RFC 2046, section 5.1). Each part is sent with the boundary that follows it, because clients
/// consider a part complete only then.
/// </summary>
internal sealed class MultipartWriter(HttpContext context, int maxSize) : ResultStreamWriter(context, maxSize)
{
    /// <inheritdoc />
    protected override string ContentType => "multipart/mixed; boundary=\"-\"";

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Opening { get; } = "\r\n---"u8.ToArray();

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Heartbeat => default;

    /// <inheritdoc />
    public override Task CompleteAsync() => WriteAsync("--\r\n"u8.ToArray());

    /// <inheritdoc />
    protected override void Write(ResponseBuffer buffer, OperationResult result, BatchIndex index)
    {
        buffer.Append("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        WriteObject(buffer, result, index);
        buffer.EndText();
        buffer.Append("\r\n---"u8);
    }
}
