using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Server.Limits;
using Qplet.GraphQL.Server.Settings;
using Qplet.GraphQL.Server.Uploads;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Configures the origins whose pages may call the server: those of <c>Cors:AllowedOrigins</c> and, in Development, all origins on this machine, also desktop
/// apps and browser extensions.
/// </summary>
internal static class CorsSetup
{
    private static readonly string[] s_exposedHeaders = ["Retry-After", LimitHeaders.Limit, LimitHeaders.Remaining, LimitHeaders.Reset, .. TusHeaders.Exposed];

    /// <summary>Registers the policy. The server uses no cookies, so credentials are not allowed.</summary>
    public static void AddQpletCors(this WebApplicationBuilder builder)
    {
        var allowed = OriginsOf(builder.Configuration);
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy
                    .SetIsOriginAllowed(origin => AllowedOrigins.Contains(origin, allowed, isDevelopment))
                    .AllowAnyHeader()
                    .AllowAnyMethod()
                    .WithExposedHeaders(s_exposedHeaders)
                    .SetPreflightMaxAge(TimeSpan.FromHours(1))
            )
        );
    }

    /// <summary>Applies the policy to requests with an <c>Origin</c> header. The policy does not concern others.</summary>
    public static void UseQpletCors(this WebApplication app) =>
        app.UseWhen(static context => context.Request.Headers.Origin.Count > 0, static branch => branch.UseCors());

    /// <summary>Returns the origins of the setting.</summary>
    public static string[] OriginsOf(IConfiguration configuration) => configuration.GetSection(SettingCatalog.AllowedOrigins).Get<string[]>() ?? [];
}
