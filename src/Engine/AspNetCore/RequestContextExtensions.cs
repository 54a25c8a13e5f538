using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Leads from the request pipeline to HTTP.</summary>
public static class RequestContextExtensions
{
    /// <summary>
    /// The HTTP request that a GraphQL request came with, whatever the transport; over a WebSocket the one that opened it. Null for a caller in the same
    /// process. What resolvers need of it belongs into
    /// <see cref="RequestContext.ContextData" />: the events of a subscription may come when it has ended. Requests of one batch or socket share it.
    /// </summary>
    public static HttpContext? GetHttpContext(this RequestContext context) => context.Request.Transport as HttpContext;
}
