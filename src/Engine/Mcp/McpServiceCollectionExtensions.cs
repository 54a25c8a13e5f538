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
    public static IServiceCollection AddGraphQLMcp(this IServiceCollection services, Action<McpOptions>? configure = null)
    {
        var options = new McpOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.AddSingleton<ToolCatalog>();
        services.AddSingleton<ToolListeners>();
        services.AddSingleton<AgentRequestGuard>();
        services.AddScoped<AgentRequest>();
        services
            .AddMcpServer()
            .WithHttpTransport(static http =>
            {
                // Any node can answer any request.
                http.SessionMode = HttpServerSessionMode.Stateless;
                http.ConfigureSessionOptions = static (context, _, _) =>
                {
                    context.RequestServices.GetRequiredService<AgentRequest>().Context = context;
                    return Task.CompletedTask;
                };
            });
        services
            .AddOptions<McpServerOptions>()
            .Configure<ToolCatalog, ToolListeners>(
                (server, catalog, listeners) =>
                {
                    server.ServerInfo = new Implementation
                    {
                        Name = options.Name,
                        Title = options.Title,
                        Version = VersionOf(Assembly.GetEntryAssembly()),
                    };
                    server.ServerInstructions = catalog.Instructions;
                    server.ToolCollection = catalog.Tools;
                    server.Capabilities = new ServerCapabilities { Tools = new ToolsCapability { ListChanged = true } };
                    server.Handlers.SubscriptionsListenHandler = listeners.ListenAsync;
                }
            );
        return services;
    }

    private static string VersionOf(Assembly? assembly) => assembly?.GetName().Version?.ToString(3) ?? "0.0.0";
}
