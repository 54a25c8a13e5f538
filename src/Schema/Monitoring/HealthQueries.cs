namespace Qplet.GraphQL.Schema.Monitoring;

/// <summary>Queries for the state of the server, for admins only.</summary>
[QueryType]
[Authorize(Roles = [nameof(UserRole.Admin)])]
public static class HealthQueries
{
    /// <summary>
    /// Whether the service is up: the state of the server that answers the request, and of its components. Each request checks the components. Only admins see
    /// it.
    /// </summary>
    public static async Task<Health?> GetHealthAsync(IHealthMonitor monitor, CancellationToken cancellationToken) =>
        await monitor.CheckAsync(cancellationToken);
}
