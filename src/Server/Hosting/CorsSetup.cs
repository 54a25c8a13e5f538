using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Net.Http.Headers;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Mcp;
using Qplet.GraphQL.Server.Limits;
using Qplet.GraphQL.Server.Settings;
using Qplet.GraphQL.Server.Uploads;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Configures the origins whose pages may call the server: those of <c>Cors:AllowedOrigins</c> and, in Development, all origins on this machine, also desktop
/// apps and browser extensions. Those of the endpoint for agents are its own.
/// </summary>
internal static class CorsSetup
{
    private const string AgentPolicy = "Agents";

    private static readonly string[] s_exposedHeaders =
    [
        "Retry-After",
        "ETag",
        "Link",
        "GraphQL-Cost",
        "GraphQL-Errors",
        LimitHeaders.Limit,
        LimitHeaders.Remaining,
        LimitHeaders.Reset,
        .. TusHeaders.Exposed,
    ];

    /// <summary>Registers the policies. The server uses no cookies, so credentials are not allowed.</summary>
    public static void AddQpletCors(this WebApplicationBuilder builder)
    {
        var allowed = OriginsOf(builder.Configuration);
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Allow(policy, origin => AllowedOrigins.Contains(origin, allowed, isDevelopment))));
        builder
            .Services.AddOptions<CorsOptions>()
            .Configure<McpOptions>(
                static (cors, agents) =>
                    cors.AddPolicy(
                        AgentPolicy,
                        policy => Allow(policy, origin => AllowedOrigins.Contains(origin, agents.AllowedOrigins, agents.AllowLoopbackOrigins))
                    )
            );
    }

    /// <summary>
    /// Applies the policy to requests with an <c>Origin</c> header. The policy does not concern others, but a cache that keeps their responses must not answer
    /// the page of an allowed origin by one that does not allow it.
    /// </summary>
    public static void UseQpletCors(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() || OriginsOf(app.Configuration).Length > 0)
        {
            app.UseWhen(static context => !HttpMethods.IsPost(context.Request.Method), static branch => branch.Use(NameOrigin));
        }
        app.UseWhen(
            static context => context.Request.Headers.Origin.Count > 0,
            static branch =>
                branch
                    .UseWhen(static context => IsOfAgents(context), static agents => agents.UseCors(AgentPolicy))
                    .UseWhen(static context => !IsOfAgents(context), static others => others.UseCors())
        );
    }

    private static void Allow(CorsPolicyBuilder policy, Func<string, bool> isAllowed) =>
        policy.SetIsOriginAllowed(isAllowed).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders(s_exposedHeaders).SetPreflightMaxAge(TimeSpan.FromHours(1));

    private static bool IsOfAgents(HttpContext context) => context.Request.Path.StartsWithSegments(ServerPaths.Agents, StringComparison.Ordinal);

    /// <summary>Returns the origins of the setting.</summary>
    public static string[] OriginsOf(IConfiguration configuration) => configuration.GetSection(SettingCatalog.AllowedOrigins).Get<string[]>() ?? [];

    /// <summary>
    /// Adds <c>Origin</c> to <c>Vary</c>, in one line with the other headers: some caches read only one. Callbacks run in reverse order, so this one runs after
    /// that of the policy.
    /// </summary>
    private static Task NameOrigin(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                var names = headers.Vary.SelectMany(static line => line!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                headers.Vary = string.Join(", ", names.Append(HeaderNames.Origin).Distinct(StringComparer.OrdinalIgnoreCase));
                return Task.CompletedTask;
            },
            context.Response
        );
        return next(context);
    }
}
