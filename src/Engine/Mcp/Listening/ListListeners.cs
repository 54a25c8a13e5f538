using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Qplet.GraphQL.AspNetCore;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// Notifies agents that listen (<c>subscriptions/listen</c>, since the edition 2026-07-28 of the protocol) of changes of the lists of tools, prompts and
/// resources. Without sessions, the server cannot notify agents of earlier editions.
/// </summary>
internal sealed class ListListeners(McpOptions options, AgentRequests requests, LiveConnections connections, IHostApplicationLifetime lifetime)
{
    private readonly ConnectionSlots _slots = new(
        options.MaxListeners,
        options.MaxListenersPerClient,
        McpErrors.TooManyListeners,
        McpErrors.TooManyListenersOfClient
    );

    /// <summary>Serves an agent until it disconnects, its authorization ends or the server stops.</summary>
    /// <exception cref="ModelContextProtocol.McpProtocolException">As many agents listen, in total or of the client, as a limit allows.</exception>
    public ValueTask<EmptyResult> ListenAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken cancellationToken)
    {
        var caller = requests.Current ?? throw new InvalidOperationException(McpErrors.RequestEnded);
        return new(caller.RunAsync((context, cancellation) => ListenAsync(context, request, cancellation), cancellationToken));
    }

    private async ValueTask<EmptyResult> ListenAsync(
        HttpContext context,
        RequestContext<SubscriptionsListenRequestParams> request,
        CancellationToken cancellationToken
    )
    {
        using var slot = _slots.Enter(context);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using var registration = await connections.TryAddAsync(context, end, cancellationToken);
        if (registration is null)
        {
            return new EmptyResult();
        }
        try
        {
            await NotifyAsync(request, end);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The server stops, and agents connect to another one; or the authorization has ended.
        }

        return new EmptyResult();
    }

    private static async Task NotifyAsync(RequestContext<SubscriptionsListenRequestParams> request, CancellationTokenSource end)
    {
        var wanted = request.Params?.Notifications;
        var server = request.Server.ServerOptions;
        var granted = new JsonObject();
        var acknowledged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var followers = new List<Task>();

        Follow("toolsListChanged", wanted?.ToolsListChanged, server.ToolCollection, NotificationMethods.ToolListChangedNotification);
        Follow("promptsListChanged", wanted?.PromptsListChanged, server.PromptCollection, NotificationMethods.PromptListChangedNotification);
        Follow("resourcesListChanged", wanted?.ResourcesListChanged, server.ResourceCollection, NotificationMethods.ResourceListChangedNotification);
        try
        {
            await SendAsync(request, NotificationMethods.SubscriptionsAcknowledgedNotification, new JsonObject { ["notifications"] = granted }, end.Token);
            acknowledged.SetResult();
            if (followers.Count > 0)
            {
                // None of them ends by itself.
                await await Task.WhenAny(followers);
            }
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(followers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        void Follow<T>(string name, bool? isWanted, McpServerPrimitiveCollection<T>? list, string notification)
            where T : IMcpServerPrimitive
        {
            if (isWanted == true && list is not null)
            {
                granted[name] = true;
                followers.Add(FollowAsync(list, acknowledged.Task, () => SendAsync(request, notification, [], end.Token), end.Token));
            }
        }
    }

    /// <summary>Calls a function after each change of a list, from the time of the call on, but not before the agent is ready for it.</summary>
    private static async Task FollowAsync<T>(McpServerPrimitiveCollection<T> list, Task ready, Func<Task> notify, CancellationToken end)
        where T : IMcpServerPrimitive
    {
        var changes = Channel.CreateBounded<EventArgs>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        EventHandler onChanged = (_, change) => changes.Writer.TryWrite(change);
        list.Changed += onChanged;
        try
        {
            await ready.WaitAsync(end);
            while (true)
            {
                await changes.Reader.ReadAsync(end);
                await notify();
            }
        }
        finally
        {
            list.Changed -= onChanged;
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
