using System.Reflection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Qplet.GraphQL.Schema.Monitoring;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Runs the health checks for the field <c>health</c>.</summary>
internal sealed class HealthMonitor(HealthCheckService checks, IHostEnvironment environment) : IHealthMonitor
{
    private static readonly string s_version = typeof(HealthMonitor)
        .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
        .InformationalVersion.Split('+')[0];

    /// <inheritdoc />
    public async Task<Health> CheckAsync(CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(static check => !check.Tags.Contains(HealthSetup.ReadyOnly), cancellationToken);
        return new(
            s_version,
            environment.EnvironmentName,
            environment.IsDevelopment(),
            StateOf(report.Status),
            [
                .. report
                    .Entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
                    .Select(static entry => new ComponentHealth(entry.Key, StateOf(entry.Value.Status))),
            ]
        );
    }

    private static HealthState StateOf(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => HealthState.Healthy,
            HealthStatus.Degraded => HealthState.Degraded,
            _ => HealthState.Unhealthy,
        };
}
