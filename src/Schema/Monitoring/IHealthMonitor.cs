namespace Qplet.GraphQL.Schema.Monitoring;

/// <summary>Checks the components of the host that serves the schema.</summary>
public interface IHealthMonitor
{
    /// <summary>Checks all components. A check that fails counts as <see cref="HealthState.Unhealthy" />.</summary>
    Task<Health> CheckAsync(CancellationToken cancellationToken);
}
