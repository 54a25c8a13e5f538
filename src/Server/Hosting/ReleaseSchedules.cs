using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Moves the soonest date of releases on when it is over: at the start, and at each midnight in UTC.</summary>
internal sealed partial class ReleaseSchedules(IDbContextFactory<QpletDbContext> contexts, TimeProvider time, ILogger<ReleaseSchedules> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var now = time.UtcMoment();
            var isDone = await TryRefreshAsync(now, stoppingToken);
            // A timer may tick a little early.
            var next = isDone ? now.Date.AddDays(1).AddSeconds(1) - now : s_pause;
            await Task.Delay(next, time, stoppingToken);
        }
    }

    private async Task<bool> TryRefreshAsync(DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await db.RefreshPassedSchedulesAsync(now, cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The soonest dates of releases could not be brought up to date. The next attempt follows in a minute.")]
    private partial void LogFailed(Exception exception);
}
