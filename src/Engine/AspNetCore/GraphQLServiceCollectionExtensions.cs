using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Registers a GraphQL server.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Registers a server for the registered <see cref="GraphQLSchema" />. Use <see cref="GraphQLEndpointRouteBuilderExtensions.MapGraphQL" /> to map it to a
    /// path.
    /// </summary>
    /// <param name="services">The services to add the server to.</param>
    /// <param name="configure">Configures the endpoint. Null for the defaults.</param>
    /// <param name="execution">The limits and caches of execution. Null for the defaults.</param>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services,
        Action<GraphQLServerOptions>? configure = null,
        ExecutionOptions? execution = null
    )
    {
        var options = new GraphQLServerOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(provider => new RequestExecutor(
            provider.GetRequiredService<GraphQLSchema>(),
            execution,
            provider.GetService<ILogger<RequestExecutor>>(),
            provider.GetService<IOperationDocumentStore>(),
            options.Pipeline
        ));
        if (execution is not null)
        {
            services.AddSingleton(execution);
        }
        services.AddInMemoryTopics();
        services.AddSingleton(static provider => new RootServices(provider));
        services.AddSingleton(static provider => new HttpOperations(
            provider.GetRequiredService<RequestExecutor>(),
            provider.GetRequiredService<GraphQLServerOptions>(),
            provider.GetRequiredService<RootServices>()
        ));
        services.AddSingleton<LiveConnections>();
        services.TryAddSingleton<IConnectionAuthorizer, LastingAuthorizer>();
        services.TryAddSingleton<ISocketAuthenticator, RequestUserAuthenticator>();
        services.AddSingleton<HttpResults>();
        services.AddSingleton<ResultStreams>();
        services.AddSingleton<BatchTransport>();
        services.AddSingleton<MultipartRequestReader>();
        services.AddSingleton<HttpTransport>();
        services.AddSingleton<EventStreamTransport>();
        services.AddSingleton<WebSocketTransport>();
        services.AddSingleton<SchemaDocument>();
        services.AddSingleton<IdePage>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddHostedService<TrustedDocumentWatcher>();
        return services;
    }
}
