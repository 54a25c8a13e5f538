using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Runs <see cref="UploadUpkeep" /> every 10 seconds.</summary>
internal sealed partial class UploadJob(UploadUpkeep upkeep, TimeProvider time, ILogger<UploadJob> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                await upkeep.RunDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or DbUpdateException or InvalidOperationException or IOException)
            {
                LogInterrupted(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Warning, "The work on resumable uploads was interrupted; it continues shortly.")]
    private partial void LogInterrupted(Exception exception);
}
