using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// Checks requests before they reach the protocol: a page of another site, which could reach a server in a local network by DNS rebinding, is refused, and so
/// is a request that is larger than a GraphQL request may be.
/// </summary>
internal sealed class AgentRequestGuard(McpOptions options, GraphQLServerOptions server, AgentRequests requests, TimeProvider clock)
{
    /// <summary>Wraps the endpoint of the protocol.</summary>
    public RequestDelegate Wrap(RequestDelegate next) => context => InvokeAsync(context, next);

    private Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Headers.Origin is [{ Length: > 0 } origin] && !AllowedOrigins.Contains(origin, options.AllowedOrigins, options.AllowLoopbackOrigins))
        {
            return RefuseAsync(context.Response, StatusCodes.Status403Forbidden, McpErrors.ForeignOrigin(origin));
        }
        var limit = server.Http.MaxRequestBodySize;
        if (request.ContentLength > limit)
        {
            return RefuseAsync(context.Response, StatusCodes.Status413PayloadTooLarge, McpErrors.BodyTooLarge(limit));
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }
        return ServeAsync(context, next);
    }

    private async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await EventStreamBody.ServeAsync(context, server.EventStreams.KeepAliveInterval, clock, () => requests.ServeAsync(context, next));
        }
        catch (Exception exception) when (ClientDeparture.Is(context, exception))
        {
            // The client has disconnected.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            // The body ends early, arrives too slowly, or is not framed correctly.
            context.Response.StatusCode = exception.StatusCode;
        }
    }

    private static Task RefuseAsync(HttpResponse response, int status, GraphQLError error)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(OperationResult.FromErrors(RequestErrorKind.Refused, error).ToJson(), response.HttpContext.RequestAborted);
    }
}
