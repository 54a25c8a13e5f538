namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Which pages of other sites may call the server: those of <c>Cors:AllowedOrigins</c>; in Development, all of this machine as well.</summary>
internal static class CorsSetup
{
    /// <summary>The setting with the origins, as <c>https://app.example.com</c>.</summary>
    public const string AllowedOrigins = "Cors:AllowedOrigins";

    private static readonly string[] s_exposedHeaders = ["Retry-After"];

    /// <summary>Registers the policy. No cookies are in use, so that none are allowed.</summary>
    public static void AddQpletCors(this WebApplicationBuilder builder)
    {
        var allowed = OriginsOf(builder.Configuration);
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddCors(cors =>
            cors.AddDefaultPolicy(policy =>
                policy
                    .SetIsOriginAllowed(origin => IsAllowed(origin, allowed, isDevelopment))
                    .AllowAnyHeader()
                    .AllowAnyMethod()
                    .WithExposedHeaders(s_exposedHeaders)
                    .SetPreflightMaxAge(TimeSpan.FromHours(1))
            )
        );
    }

    /// <summary>The origins that are set.</summary>
    public static string[] OriginsOf(IConfiguration configuration) => configuration.GetSection(AllowedOrigins).Get<string[]>() ?? [];

    private static bool IsAllowed(string origin, string[] allowed, bool isDevelopment) =>
        allowed.Any(candidate => candidate == "*" || string.Equals(candidate.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase))
        || (isDevelopment && Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback);
}
