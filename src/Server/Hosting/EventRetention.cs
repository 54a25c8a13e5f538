using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Removes recorded events that are older than <c>Events:Retention</c>. A subscription can resume from any of the remaining events.</summary>
internal sealed partial class EventRetention(OutboxReader outbox, TimeProvider time, IConfiguration configuration, ILogger<EventRetention> logger)
    : PeriodicWork(TimeSpan.FromHours(1), time, logger)
{
    /// <summary>The default of <c>Events:Retention</c>: 7 days.</summary>
    public static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(7);

    private readonly TimeSpan _retention = configuration.GetValue("Events:Retention", DefaultRetention);

    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var removed = await outbox.TrimAsync(Time.UtcMoment() - _retention, cancellationToken);
        if (removed > 0)
        {
            LogRemoved(Logger, removed);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Removed {Count} recorded events that were past their retention.")]
    private static partial void LogRemoved(ILogger logger, int count);
}
