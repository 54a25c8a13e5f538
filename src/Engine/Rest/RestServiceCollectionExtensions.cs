using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Rest;

/// <summary>Registers the REST routes of a GraphQL server.</summary>
public static class RestServiceCollectionExtensions
{
    /// <summary>
    /// Registers the routes of the trusted documents with <c>@http</c>. Requires a GraphQL server. Use <see
    /// cref="RestEndpointRouteBuilderExtensions.MapGraphQLRest" /> to map them to a path.
    /// </summary>
    /// <param name="services">The services to add the routes to.</param>
    /// <param name="configure">Configures the routes. Null for the defaults.</param>
    public static IServiceCollection AddGraphQLRest(this IServiceCollection services, Action<RestOptions>? configure = null)
    {
        var options = new RestOptions();
        configure?.Invoke(options);
        services.AddSingleton(options);
        services.AddSingleton<RestRoutes>();
        services.AddSingleton<RestAnswers>();
        services.AddSingleton<RestDescription>();
        services.AddSingleton<RestEndpoint>();
        return services;
    }
}
