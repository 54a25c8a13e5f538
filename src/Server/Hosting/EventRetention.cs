using System.Data.Common;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Removes recorded events that are older than <c>Events:Retention</c>. A subscription can resume from any of the remaining events.</summary>
internal sealed partial class EventRetention(OutboxReader outbox, TimeProvider time, IConfiguration configuration, ILogger<EventRetention> logger)
    : BackgroundService
{
    /// <summary>The default of <c>Events:Retention</c>: 7 days.</summary>
    public static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(7);

    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retention = configuration.GetValue("Events:Retention", DefaultRetention);
        using var timer = new PeriodicTimer(s_interval, time);
        do
        {
            try
            {
                var removed = await outbox.TrimAsync(time.UtcMoment() - retention, stoppingToken);
                if (removed > 0)
                {
                    LogRemoved(removed);
                }
            }
            catch (DbException exception)
            {
                LogFailed(exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Debug, "Removed {Count} recorded events that were past their retention.")]
    private partial void LogRemoved(int count);

    [LoggerMessage(2, LogLevel.Warning, "Recorded events that are past their retention could not be removed. The next attempt follows in an hour.")]
    private partial void LogFailed(Exception exception);
}
