using System.Text;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Writes results as events, and comments while the stream is idle (GraphQL over SSE). In distinct connections mode, the ID of an event is the cursor after
/// which a client resumes. In single connection mode, events have no ID: the operations on the stream have their own positions.
/// </summary>
internal sealed class EventStreamWriter(HttpContext context, int maxSize) : ResultStreamWriter(context, maxSize)
{
    /// <inheritdoc />
    protected override string ContentType => "text/event-stream; charset=utf-8";

    /// <summary>A comment. Some browsers wait for the first byte of the body.</summary>
    protected override ReadOnlyMemory<byte> Opening => Heartbeat;

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Heartbeat { get; } = ":\n\n"u8.ToArray();

    /// <summary>Sends a result in single connection mode, together with the operation's ID.</summary>
    public async Task NextAsync(OperationResult result, string operationId)
    {
        using var buffer = RentBuffer();
        buffer.Write(result, (target, written) => Write(target, written, operationId));
        await WriteAsync(buffer.Written);
    }

    /// <inheritdoc />
    public override Task CompleteAsync() => WriteAsync("event: complete\ndata: \n\n"u8.ToArray());

    /// <summary>Sends the completion of an operation in single connection mode.</summary>
    public async Task CompleteAsync(string operationId)
    {
        using var buffer = ResponseBuffer.Rent();
        buffer.Append("event: complete\ndata: "u8);
        buffer.Writer.WriteStartObject();
        buffer.Writer.WriteString("id"u8, operationId);
        buffer.Writer.WriteEndObject();
        buffer.EndText();
        buffer.Append("\n\n"u8);
        await WriteAsync(buffer.Written);
    }

    private static void Write(ResponseBuffer buffer, OperationResult result, string operationId)
    {
        buffer.Append("event: next\ndata: "u8);
        var json = buffer.Writer;
        json.WriteStartObject();
        json.WriteString("id"u8, operationId);
        json.WritePropertyName("payload"u8);
        result.WriteTo(json);
        json.WriteEndObject();
        buffer.EndText();
        buffer.Append("\n\n"u8);
    }

    /// <inheritdoc />
    protected override void Write(ResponseBuffer buffer, OperationResult result, BatchIndex index)
    {
        if (result.EventCursor is { } cursor)
        {
            buffer.Append("id: "u8);
            buffer.Append(Encoding.ASCII.GetBytes(cursor));
            buffer.Append("\n"u8);
        }
        buffer.Append("event: next\ndata: "u8);
        WriteObject(buffer, result, index);
        buffer.EndText();
        buffer.Append("\n\n"u8);
    }
}
