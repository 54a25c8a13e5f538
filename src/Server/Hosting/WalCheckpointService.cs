using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Writing;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Writes SQLite's write-ahead log back regularly, and warns when it grows because a reader keeps it from being written back.</summary>
internal sealed partial class WalCheckpointService(WalCheckpointer watch, DatabaseSettings settings, TimeProvider time, ILogger<WalCheckpointService> logger)
    : BackgroundService
{
    private const int BytesPerMebibyte = 1024 * 1024;

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(15);

    private bool _isWarned;

    /// <summary>Checks the log once. Warns when it passes the size of the settings, and again only after it was smaller.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var state = await watch.CheckAsync(cancellationToken);
            var isLarge = state.Size > settings.WalWarningSize && state.PendingPages > 0;
            if (isLarge && !_isWarned)
            {
                LogLarge(state.Size / BytesPerMebibyte, state.PendingPages);
            }
            _isWarned = isLarge;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await CheckAsync(stoppingToken);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The write-ahead log of the database has grown to {Mebibytes} MiB, and {Pages} pages of it cannot be written back: another process, such as a backup, "
            + "keeps a reading transaction open. The log grows with each write until that process ends it."
    )]
    private partial void LogLarge(long mebibytes, int pages);

    [LoggerMessage(2, LogLevel.Warning, "The write-ahead log of the database could not be written back. The next attempt follows shortly.")]
    private partial void LogFailed(Exception exception);
}
