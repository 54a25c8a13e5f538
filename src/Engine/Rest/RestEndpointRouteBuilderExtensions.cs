using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Rest;

/// <summary>Maps the REST routes to a path.</summary>
public static class RestEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the trusted documents with <c>@http</c> below a path, each at its own route, with the rights and limits of the caller. The routes follow the
    /// documents when these change.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQLRest(this IEndpointRouteBuilder endpoints, string path = "/rest")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<RestEndpoint>();
        return endpoints
            .Map($"{path.TrimEnd('/')}/{{**route}}", (RequestDelegate)endpoint.HandleAsync)
            .WithDisplayName("GraphQL REST routes")
            .WithMetadata(endpoints.ServiceProvider.GetRequiredService<RestAnswers>());
    }
}
