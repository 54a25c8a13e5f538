using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Says whether the process lives, and whether it can serve.</summary>
internal static class HealthSetup
{
    private const string Ready = "ready";

    /// <summary>Registers the checks.</summary>
    public static void AddQpletHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: [Ready]);

    /// <summary>
    /// <c>/health/live</c> is answered while the process can; <c>/health/ready</c> with 503 while the database is missing or the server stops.
    /// </summary>
    public static void MapQpletHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready) });
    }
}
