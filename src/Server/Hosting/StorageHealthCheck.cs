using Microsoft.Extensions.Diagnostics.HealthChecks;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Checks that the content of files can be stored.</summary>
internal sealed class StorageHealthCheck(IMediaStore store) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.CheckAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (MediaStoreException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception);
        }
    }
}
