using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Qplet.GraphQL.Mcp;

/// <summary>Registers the endpoint for agents.</summary>
public static class McpServiceCollectionExtensions
{
    /// <summary>
    /// Registers the tools of the registered GraphQL server (<see cref="AspNetCore.GraphQLServiceCollectionExtensions.AddGraphQLServer" />). Use
    /// <see cref="McpEndpointRouteBuilderExtensions.MapGraphQLMcp" /> to map them to a path.
    /// </summary>
    /// <param name="services">The services to add the endpoint to.</param>
    /// <param name="configure">Configures the endpoint. Null for the defaults.</param>
    /// <returns>
    /// The builder of the protocol's server, which adds tools, prompts, resources, handlers and filters of the host, and chooses sessions
    /// (<see cref="HttpServerTransportOptions.SessionMode" />); by default, there are none, and any node can answer any request.
    /// </returns>
    public static IMcpServerBuilder AddGraphQLMcp(this IServiceCollection services, Action<McpOptions>? configure = null)
    {
        var options = new McpOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.AddSingleton<ToolCatalog>();
        services.AddSingleton<ListListeners>();
        services.AddSingleton<AgentRequests>();
        services.AddSingleton<AgentRequestGuard>();
        services
            .AddOptions<McpServerOptions>()
            .Configure<ToolCatalog, ListListeners>(
                (server, catalog, listeners) =>
                {
                    server.ServerInfo ??= new Implementation
                    {
                        Name = options.Name,
                        Title = options.Title,
                        Version = VersionOf(Assembly.GetEntryAssembly()),
                    };
                    server.ServerInstructions ??= catalog.Instructions;
                    // Has the tools of the host as well.
                    server.ToolCollection = catalog.Tools;
                    server.Capabilities ??= new ServerCapabilities();
                    server.Capabilities.Tools ??= new ToolsCapability();
                    server.Capabilities.Tools.ListChanged = true;
                    server.Handlers.SubscriptionsListenHandler ??= listeners.ListenAsync;
                }
            );
        return services.AddMcpServer().WithHttpTransport(static http => http.SessionMode = HttpServerSessionMode.Stateless);
    }

    private static string VersionOf(Assembly? assembly) => assembly?.GetName().Version?.ToString(3) ?? "0.0.0";
}
