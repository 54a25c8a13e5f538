using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// Notifies agents that listen (<c>subscriptions/listen</c>, since the edition 2026-07-28 of the protocol) of changes of the tools. Without sessions, the
/// server cannot notify agents of earlier editions.
/// </summary>
internal sealed class ToolListeners(ToolCatalog catalog, McpOptions options, IHostApplicationLifetime lifetime)
{
    private int _count;

    /// <summary>Serves an agent until it disconnects or the server stops.</summary>
    /// <exception cref="ModelContextProtocol.McpProtocolException">As many agents listen as the limit allows.</exception>
    public async ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            if (Interlocked.Increment(ref _count) > options.MaxListeners)
            {
                throw McpErrors.TooManyListeners();
            }
            await NotifyAsync(request, end.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The server stops; agents connect to another one.
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }

        return new EmptyResult();
    }

    private async Task NotifyAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken end)
    {
        var isWanted = request.Params?.Notifications?.ToolsListChanged == true;
        var changes = Channel.CreateBounded<EventArgs>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        EventHandler onChanged = (_, change) => changes.Writer.TryWrite(change);
        catalog.Tools.Changed += onChanged;
        try
        {
            var granted = isWanted ? new JsonObject { ["toolsListChanged"] = true } : [];
            await SendAsync(request, NotificationMethods.SubscriptionsAcknowledgedNotification, new JsonObject { ["notifications"] = granted }, end);
            while (isWanted)
            {
                await changes.Reader.ReadAsync(end);
                await SendAsync(request, NotificationMethods.ToolListChangedNotification, [], end);
            }
        }
        finally
        {
            catalog.Tools.Changed -= onChanged;
        }
    }

    private static Task SendAsync(RequestContext<SubscriptionsListenRequestParams> request, string method, JsonObject parameters, CancellationToken end)
    {
        parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = IdOf(request.JsonRpcRequest.Id) };
        return request.Server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, end);
    }

    private static JsonNode? IdOf(RequestId id) =>
        id.Id switch
        {
            long number => number,
            var other => other?.ToString(),
        };
}
