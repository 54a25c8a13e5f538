using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.AspNetCore;

namespace Qplet.GraphQL.Mcp;

/// <summary>Maps the endpoint for agents to a path.</summary>
public static class McpEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the Model Context Protocol by its transport Streamable HTTP, without sessions unless
    /// <see cref="HttpServerTransportOptions.SessionMode" /> says otherwise. Its tools are the trusted documents with <c>@mcpTool</c>, those of
    /// <see cref="McpOptions" /> and those that the host has registered. Every call has the rights and the limits of the user of its HTTP request.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQLMcp(this IEndpointRouteBuilder endpoints, string path = "/graphql/mcp")
    {
        var services = endpoints.ServiceProvider;
        // Created here, so documents that cannot be tools are logged at startup and not on the first request.
        services.GetRequiredService<ToolCatalog>();
        var guard = services.GetRequiredService<AgentRequestGuard>();
        var mode = services.GetRequiredService<IOptions<HttpServerTransportOptions>>().Value.SessionMode;
        string[] methods = mode == HttpServerSessionMode.Stateless ? [HttpMethods.Post] : [HttpMethods.Delete, HttpMethods.Get, HttpMethods.Post];
        endpoints.Map(path, context => RefuseMethodAsync(context, methods)).WithDisplayName("MCP, other methods");
        var mapped = endpoints.MapMcp(path);
        mapped.Add(builder =>
        {
            if (builder.RequestDelegate is { } next)
            {
                builder.RequestDelegate = guard.Wrap(next);
            }
        });
        return mapped;
    }

    /// <summary>
    /// Refuses methods that the protocol does not use; without sessions also GET and DELETE, which belong to them. A message that is not JSON comes here as
    /// well.
    /// </summary>
    private static Task RefuseMethodAsync(HttpContext context, string[] methods)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", methods);
        return Task.CompletedTask;
    }
}
