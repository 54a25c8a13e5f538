using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Provides access to HTTP in the request pipeline.</summary>
public static class RequestContextExtensions
{
    /// <summary>
    /// Returns the HTTP context of a GraphQL request. Over a WebSocket it is the one that opened the socket, and the requests of one batch or socket share
    /// it. Null for a caller in the same process. Copy the data that resolvers need to <see cref="RequestContext.ContextData" />, because subscription events
    /// may occur after the HTTP request has ended.
    /// </summary>
    public static HttpContext? GetHttpContext(this RequestContext context) => context.Request.Transport as HttpContext;
}
