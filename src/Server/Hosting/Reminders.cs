using Qplet.GraphQL.Schema.Calendars;
using Qplet.GraphQL.Server.Periodic;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Reminds users of the release dates in their calendars, at the start and every 30 seconds.</summary>
internal sealed partial class Reminders(ReminderSender sender, TimeProvider time, ILogger<Reminders> logger)
    : PeriodicWork(TimeSpan.FromSeconds(30), time, logger)
{
    /// <inheritdoc />
    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var sent = await sender.SendDueAsync(cancellationToken);
        if (sent > 0)
        {
            LogSent(Logger, sent);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Sent {Count} reminders of release dates.")]
    private static partial void LogSent(ILogger logger, int count);
}
