using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.AgentHost.Fixtures;

/// <summary>The resources that sessions subscribe to.</summary>
internal sealed class ResourceSubscriptions
{
    private readonly ConcurrentDictionary<(string Session, string Uri), bool> _subscribed = new();

    /// <summary>Subscribes a session to a resource.</summary>
    public static ValueTask<EmptyResult> SubscribeAsync(RequestContext<SubscribeRequestParams> request, CancellationToken cancellationToken)
    {
        Of(request.Services)._subscribed.TryAdd((request.Server.SessionId!, request.Params.Uri), true);
        return new(new EmptyResult());
    }

    /// <summary>Ends the subscription of a session to a resource.</summary>
    public static ValueTask<EmptyResult> UnsubscribeAsync(RequestContext<UnsubscribeRequestParams> request, CancellationToken cancellationToken) =>
        Of(request.Services)._subscribed.TryRemove((request.Server.SessionId!, request.Params.Uri), out _)
            ? new(new EmptyResult())
            : throw new InvalidOperationException("The session is not subscribed to the resource.");

    private static ResourceSubscriptions Of(IServiceProvider? services) => services!.GetRequiredService<ResourceSubscriptions>();
}
