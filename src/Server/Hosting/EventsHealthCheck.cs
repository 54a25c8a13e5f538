using Microsoft.Extensions.Diagnostics.HealthChecks;
using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>
/// Reports <see cref="HealthStatus.Degraded" /> while recorded events have not been published for some time. Requests are answered all the same.
/// </summary>
internal sealed class EventsHealthCheck(EventPublisher publisher) : IHealthCheck
{
    // It looks for events each second, and publishes them in batches.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            publisher.SinceLastSuccess > s_longest
                ? HealthCheckResult.Degraded($"No events have been published for {publisher.SinceLastSuccess:c}.")
                : HealthCheckResult.Healthy()
        );
}
