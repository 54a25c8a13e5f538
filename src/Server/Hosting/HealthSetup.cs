using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Qplet.GraphQL.Schema.Monitoring;
using Qplet.GraphQL.Server.Mail;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Configures the health checks.</summary>
internal static class HealthSetup
{
    private const string Ready = "ready";

    /// <summary>The path of the check whether the server is ready for requests.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>
    /// Registers the health checks. Those of events and of storage are for the field <c>health</c> only, because requests are answered all the same.
    /// </summary>
    public static void AddQpletHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton<IHealthMonitor, HealthMonitor>()
            .AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready])
            .AddCheck<EventsHealthCheck>("events")
            .AddCheck<MailHealthCheck>("mail", tags: [Ready])
            .AddCheck<StorageHealthCheck>("storage");

    /// <summary>
    /// Maps <c>/health/live</c>, which returns 200 while the process runs, and <c>/health/ready</c>, which returns 503 while the database is not ready or the
    /// server is stopping, and 200 with the text <c>Degraded</c> while mail does not go out. Other methods than GET and HEAD are refused by 405.
    /// </summary>
    public static void MapQpletHealth(this WebApplication app)
    {
        var methods = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false }).WithMetadata(methods);
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready) }).WithMetadata(methods);
    }
}
