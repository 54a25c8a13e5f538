using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Mcp;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Settings;
using LinkOptions = Qplet.GraphQL.Schema.Links.LinkOptions;

namespace Qplet.GraphQL.Server.Agents;

/// <summary>
/// Registers and maps the endpoint for agents, which serves the Model Context Protocol, with the settings of the section <c>GraphQL:Mcp</c>. Callers are those
/// of the GraphQL endpoint: users by access token or API key, and anonymous ones.
/// </summary>
internal static class AgentSetup
{
    private const string Section = "GraphQL:Mcp";

    /// <summary>Registers the services.</summary>
    public static void AddAgents(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.AddGraphQLMcp(options =>
        {
            options.Name = "qplet";
            options.Title = "Qplet GraphQL";
            options.AllowLoopbackOrigins = builder.Environment.IsDevelopment();
            configuration.GetSection(Section).Bind(options);
            foreach (var origin in configuration.GetSection(SettingCatalog.AllowedOrigins).Get<string[]>() ?? [])
            {
                options.AllowedOrigins.Add(origin);
            }
            if (configuration.GetSection("Links").Get<LinkOptions>() is { Server: { } server })
            {
                options.AllowedOrigins.Add(server.GetLeftPart(UriPartial.Authority));
            }
        });
    }

    /// <summary>Maps the endpoint, unless a setting turns it off.</summary>
    public static void MapAgents(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<McpOptions>().Enabled)
        {
            return;
        }
        app.MapGraphQLMcp(ServerPaths.Agents)
            .Add(static builder =>
            {
                if (builder.RequestDelegate is { } next)
                {
                    builder.RequestDelegate = context => InvokeAsync(context, next);
                }
            });
    }

    /// <summary>
    /// Refuses callers with an access token that is not valid, by the status that agents know as the sign to get a new one, whatever they ask for.
    /// </summary>
    private static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Results are those of the caller.
        context.Response.Headers.CacheControl = "no-store";
        if (RejectedCaller.Is(context.User))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return RefuseAsync(
                context,
                StatusCodes.Status401Unauthorized,
                OperationResult.FromErrors(RequestErrorKind.NotAuthenticated, RejectedCaller.ErrorOf(context.User))
            );
        }
        if (UncheckedCaller.Is(context.User))
        {
            var result = OperationResult.Unavailable();
            context.Response.Headers[HeaderNames.RetryAfter] = result.RetryIn!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, result);
        }
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context, int status, OperationResult result)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(result.ToJson(), context.RequestAborted);
    }
}
