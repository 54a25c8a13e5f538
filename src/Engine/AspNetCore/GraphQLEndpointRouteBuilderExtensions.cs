using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Maps the GraphQL server to a path.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    private static readonly string[] s_readMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Serves all transports under one path: POST, GET, server-sent events, WebSockets, stored documents (<c>persisted/{id}</c>), the schema (<c>?sdl</c>,
    /// <c>schema.graphql</c> and <c>semantic-non-null-schema.graphql</c>) and the IDE for browsers.
    /// </summary>
    /// <remarks>The schema is built here, so an error in it fails at startup and not on the first request.</remarks>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var others = endpoints.CreateApplicationBuilder().UseWebSockets().Use(_ => endpoint.OtherAsync).Build();

        var files = endpoints
            .MapMethods(
                $"{path.TrimEnd('/')}/{{**file}}",
                s_readMethods,
                (RequestDelegate)(context => endpoint.FileAsync(context, (string?)context.Request.RouteValues["file"] ?? ""))
            )
            .WithDisplayName("GraphQL files");
        files.Add(static builder => ((RouteEndpointBuilder)builder).Order = 1);
        endpoints.Map($"{path.TrimEnd('/')}/persisted/{{id}}/{{operationName?}}", endpoint.StoredAsync).WithDisplayName("GraphQL stored documents");
        return endpoints
            .Map(path, context => HttpMethods.IsPost(context.Request.Method) ? endpoint.PostAsync(context) : others(context))
            .WithDisplayName("GraphQL");
    }
}
