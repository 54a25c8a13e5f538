using Microsoft.Extensions.Diagnostics.HealthChecks;
using Qplet.GraphQL.Data.Media;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Checks that files can be written to the folder of media assets.</summary>
internal sealed class StorageHealthCheck(MediaOptions options) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            Directory.CreateDirectory(options.Folder);
            await using var file = new FileStream(
                Path.Combine(options.Folder, $".health-{Guid.NewGuid():N}"),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0,
                FileOptions.Asynchronous | FileOptions.DeleteOnClose
            );
            await file.WriteAsync(new byte[1], cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("Files cannot be written.", exception);
        }
    }
}
