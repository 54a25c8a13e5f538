using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.Server.Periodic;

/// <summary>
/// Work that is done at the start and then at intervals. If the database or the disk fails, the failure is logged, and the next attempt follows: the server
/// keeps running.
/// </summary>
internal abstract partial class PeriodicWork(TimeSpan interval, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>
    /// Returns whether the work can succeed later. Entity Framework reports failures of a database that passes as <see cref="InvalidOperationException" />.
    /// </summary>
    public static bool MayPass(Exception exception) =>
        exception is DbException or DbUpdateException or InvalidOperationException or IOException or UnauthorizedAccessException;

    /// <summary>Logs what the work has done.</summary>
    protected ILogger Logger => logger;

    /// <summary>The clock of the work.</summary>
    protected TimeProvider Time => time;

    /// <summary>Does the work that is due.</summary>
    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception exception) when (MayPass(exception))
            {
                LogFailed(logger, GetType().Name, interval, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(100, LogLevel.Warning, "{Work} failed. The next attempt follows in {Interval}.")]
    private static partial void LogFailed(ILogger logger, string work, TimeSpan interval, Exception exception);
}
