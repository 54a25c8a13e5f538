using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Qplet.GraphQL.Schema.Monitoring;
using Qplet.GraphQL.Server.Mail;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Configures the health checks.</summary>
internal static class HealthSetup
{
    /// <summary>The tag of checks that are for <see cref="ReadyPath" /> only.</summary>
    public const string ReadyOnly = "ready-only";

    private const string Ready = "ready";

    private static readonly TimeSpan s_storageTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The path of the check whether the server is ready for requests.</summary>
    public const string ReadyPath = "/health/ready";

    /// <summary>
    /// Registers the health checks. That of events is for the field <c>health</c> only, because requests are answered all the same. So are they without the
    /// store of files, which all nodes share, so a node without it is degraded but ready.
    /// </summary>
    public static void AddQpletHealth(this WebApplicationBuilder builder) =>
        builder
            .Services.AddSingleton<IHealthMonitor, HealthMonitor>()
            .AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready])
            .AddCheck<EventsHealthCheck>("events")
            .AddCheck<MailHealthCheck>("mail", tags: [Ready])
            .AddCheck<StorageHealthCheck>("storage", timeout: s_storageTimeout)
            .AddCheck<StorageHealthCheck>("storage-ready", HealthStatus.Degraded, [Ready, ReadyOnly], s_storageTimeout);

    /// <summary>
    /// Maps <c>/health/live</c>, which returns 200 while the process runs, and <c>/health/ready</c>, which returns 503 while the database is not ready or the
    /// server is stopping, and 200 with the text <c>Degraded</c> while mail does not go out or files cannot be stored. Other methods than GET and HEAD are
    /// refused by 405.
    /// </summary>
    public static void MapQpletHealth(this WebApplication app)
    {
        var methods = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false }).WithMetadata(methods);
        app.MapHealthChecks(ReadyPath, new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready) }).WithMetadata(methods);
    }
}
