using System.Data.Common;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Server.Media;

/// <summary>Deletes unfinished uploads and content without a file, at the start and then every hour.</summary>
internal sealed partial class MediaCleanup(MediaCleaner cleaner, TimeProvider time, ILogger<MediaCleanup> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                var (unfinished, orphans) = await cleaner.CleanAsync(stoppingToken);
                if (unfinished + orphans > 0)
                {
                    LogCleaned(unfinished, orphans);
                }
            }
            catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
            {
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Information, "Deleted {Unfinished} unfinished uploads, and {Orphans} contents that no file has.")]
    private partial void LogCleaned(int unfinished, int orphans);

    [LoggerMessage(2, LogLevel.Warning, "Unfinished uploads and content without a file could not be deleted. The next attempt follows in an hour.")]
    private partial void LogFailed(Exception exception);
}
