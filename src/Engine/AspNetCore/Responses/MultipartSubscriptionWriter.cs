using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Writes the events of a subscription as the parts of <c>multipart/mixed; subscriptionSpec=1.0</c>, the protocol of Apollo's clients for subscriptions over
/// HTTP. Each part has the event as its <c>payload</c>; an empty object keeps the connection alive. The errors of a subscription that ends unexpectedly are
/// next to a null payload.
/// </summary>
internal sealed class MultipartSubscriptionWriter(HttpContext context, int maxSize) : ResultStreamWriter(context, maxSize)
{
    /// <inheritdoc />
    protected override string ContentType => "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0";

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Opening { get; } = "\r\n--graphql"u8.ToArray();

    /// <inheritdoc />
    protected override ReadOnlyMemory<byte> Heartbeat { get; } = "\r\nContent-Type: application/json\r\n\r\n{}\r\n--graphql"u8.ToArray();

    /// <inheritdoc />
    public override Task CompleteAsync() => WriteAsync("--\r\n"u8.ToArray());

    /// <inheritdoc />
    protected override void Write(ResponseBuffer buffer, OperationResult result, BatchIndex index)
    {
        buffer.Append("\r\nContent-Type: application/json\r\n\r\n"u8);
        var json = buffer.Writer;
        json.WriteStartObject();
        if (result.Kind == RequestErrorKind.None)
        {
            json.WritePropertyName("payload"u8);
            result.WriteTo(json);
        }
        else
        {
            json.WriteNull("payload"u8);
            json.WritePropertyName("errors"u8);
            ErrorWriter.WriteList(json, result.Errors);
        }
        json.WriteEndObject();
        buffer.EndText();
        buffer.Append("\r\n--graphql"u8);
    }
}
