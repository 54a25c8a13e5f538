using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Runs <see cref="UploadUpkeep" /> every 10 seconds.</summary>
internal sealed class UploadJob(UploadUpkeep upkeep, TimeProvider time, ILogger<UploadJob> logger) : PeriodicWork(TimeSpan.FromSeconds(10), time, logger)
{
    /// <inheritdoc />
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => upkeep.RunDueAsync(cancellationToken);
}
