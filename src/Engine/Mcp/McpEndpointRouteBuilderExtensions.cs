using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Mcp;

/// <summary>Maps the endpoint for agents to a path.</summary>
public static class McpEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the Model Context Protocol by its transport Streamable HTTP, without sessions. Its tools are the trusted documents with <c>@mcpTool</c> and those
    /// of <see cref="McpOptions" />. Every call has the rights and the limits of the user of its HTTP request.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQLMcp(this IEndpointRouteBuilder endpoints, string path = "/graphql/mcp")
    {
        // Created here, so documents that cannot be tools are logged at startup and not on the first request.
        endpoints.ServiceProvider.GetRequiredService<ToolCatalog>();
        var guard = endpoints.ServiceProvider.GetRequiredService<AgentRequestGuard>();
        endpoints.Map(path, RefuseMethodAsync).WithDisplayName("MCP, other methods");
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

    /// <summary>Refuses GET and DELETE, which belong to sessions.</summary>
    private static Task RefuseMethodAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = HttpMethods.Post;
        return Task.CompletedTask;
    }
}
