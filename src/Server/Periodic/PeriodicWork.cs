namespace Qplet.GraphQL.Server.Periodic;

/// <summary>
/// Work that is done at the start and then at intervals. If it fails, for whatever reason, the failure is logged, and the next attempt follows: the server
/// keeps running, because one row that the work cannot handle must not end the service for everyone.
/// </summary>
internal abstract partial class PeriodicWork(TimeSpan interval, TimeProvider time, ILogger logger) : BackgroundService
{
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
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, GetType().Name, interval, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(100, LogLevel.Warning, "{Work} failed. The next attempt follows in {Interval}.")]
    private static partial void LogFailed(ILogger logger, string work, TimeSpan interval, Exception exception);
}
