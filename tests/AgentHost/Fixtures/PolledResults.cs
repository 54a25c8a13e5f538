using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>
/// The results of calls whose streams have ended. An agent that connects again at once is answered with what is stored by then, so its request waits for the
/// result.
/// </summary>
internal sealed class PolledResults
{
    private readonly ConcurrentDictionary<string, (RequestId Call, TaskCompletionSource IsStored)> _pending = new(StringComparer.Ordinal);

    /// <summary>Lets requests of a session that resume a stream wait for the result of a call.</summary>
    public void Expect(string session, RequestId call) =>
        _pending[session] = (call, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>Middleware that waits for an expected result before a stream is resumed.</summary>
    public async Task WaitAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        if (headers.ContainsKey("Last-Event-ID") && headers["Mcp-Session-Id"] is [{ } session] && _pending.TryGetValue(session, out var pending))
        {
            await pending.IsStored.Task.WaitAsync(context.RequestAborted);
        }
        await next(context);
    }

    /// <summary>A filter of messages that notes which results have been stored.</summary>
    public McpMessageHandler Note(McpMessageHandler next) =>
        async (message, cancellationToken) =>
        {
            await next(message, cancellationToken);
            if (
                message.JsonRpcMessage is JsonRpcMessageWithId result and (JsonRpcResponse or JsonRpcError)
                && message.Server.SessionId is { } session
                && _pending.TryGetValue(session, out var pending)
                && pending.Call == result.Id
            )
            {
                pending.IsStored.TrySetResult();
            }
        };
}
