using Microsoft.Extensions.Logging;
using NodaTime;
using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>
/// Reminds users of the release dates in their calendars, by notification and by mail. What is sent is decided by the date and the settings as they are in the
/// transaction that sends it, so each period of a date is reminded of once for each lead time, by one of the nodes, also after a restart.
/// </summary>
public sealed partial class ReminderSender(
    Transactions transactions,
    IDbContextFactory<QpletDbContext> contexts,
    Notifier notifier,
    ReminderMails mails,
    TimeProvider time,
    ILogger<ReminderSender> logger
)
{
    /// <summary>The number of entries in a transaction.</summary>
    internal const int AtOnce = 50;

    private static readonly TimeSpan s_postponement = TimeSpan.FromHours(1);
    private static readonly UserSettings s_defaults = new();

    /// <summary>Sends the reminders that are due, and returns their number.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        var now = time.UtcMoment();
        while (true)
        {
            var due = await FindDueAsync(now, cancellationToken);
            if (due.Count > 0)
            {
                sent += await TrySendAsync(due, now, cancellationToken);
            }
            if (due.Count < AtOnce)
            {
                return sent;
            }
        }
    }

    private async Task<List<DueEntry>> FindDueAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db
            .CalendarEntries.Where(e => e.RemindAt <= now)
            .OrderBy(e => e.RemindAt)
            .ThenBy(e => e.UserId)
            .ThenBy(e => e.ReleaseDateId)
            .Take(AtOnce)
            .Select(e => new DueEntry(e.UserId, e.ReleaseDateId, e.RemindAt!.Value))
            .ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Sends reminders in one transaction. If that fails, sends each by itself, so one entry that cannot be handled does not keep the others waiting.
    /// </summary>
    private async Task<int> TrySendAsync(List<DueEntry> due, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            return await transactions.RunAsync(db => SendAsync(db, due, now, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (!DatabaseFault.IsOutage(exception) && !cancellationToken.IsCancellationRequested)
        {
            if (due is [var entry])
            {
                LogPostponed(logger, entry.UserId, entry.ReleaseDateId, exception);
                await PostponeAsync(entry, now + s_postponement, cancellationToken);
                return 0;
            }
        }
        var sent = 0;
        foreach (var entry in due)
        {
            sent += await TrySendAsync([entry], now, cancellationToken);
        }
        return sent;
    }

    private async Task PostponeAsync(DueEntry due, DateTime until, CancellationToken cancellationToken) =>
        await transactions.RunAsync(
            db =>
                db.CalendarEntries.Where(e => e.UserId == due.UserId && e.ReleaseDateId == due.ReleaseDateId && e.RemindAt == due.RemindAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(e => e.RemindAt, until), cancellationToken),
            cancellationToken
        );

    private async Task<int> SendAsync(QpletDbContext db, List<DueEntry> due, DateTime now, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var entry in due)
        {
            sent += await SendAsync(db, entry, now, cancellationToken) ? 1 : 0;
        }
        return sent;
    }

    private async Task<bool> SendAsync(QpletDbContext db, DueEntry due, DateTime now, CancellationToken cancellationToken)
    {
        // This locks the entry. If the date has moved or another node has sent the reminder since, the entry is no longer due at this time.
        var own = db.CalendarEntries.Where(e => e.UserId == due.UserId && e.ReleaseDateId == due.ReleaseDateId);
        var claimed = await own.Where(e => e.RemindAt == due.RemindAt)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.RemindAt, (DateTime?)null), cancellationToken);
        if (claimed == 0)
        {
            return false;
        }
        var found = await own.AsNoTracking()
            .Select(e => new
            {
                Entry = e,
                Date = e.ReleaseDate,
                e.ReleaseDate.Release.Title,
                Platform = e.ReleaseDate.Platform!.Name,
                Country = e.ReleaseDate.Country!.Name,
                User = new ReminderRecipient(e.UserId, e.User.Email, e.User.DeletedAt == null && (e.User.BannedAt == null || e.User.BannedUntil <= now)),
                e.User.Settings,
            })
            .SingleAsync(cancellationToken);
        var settings = found.Settings ?? s_defaults;
        var zone = TimeZones.Find(settings.TimeZone) ?? DateTimeZone.Utc;
        var leads = ReminderLeadTimes.ParseMinutes(settings.ReminderLeadMinutes);
        var (lead, next) = ReminderTimes.Decide(found.Entry, found.Date.Precision, leads, zone, now);
        if (lead is not null || next is not null)
        {
            await own.ExecuteUpdateAsync(
                set => set.SetProperty(e => e.RemindAt, next).SetProperty(e => e.RemindedLeadMinutes, e => lead ?? e.RemindedLeadMinutes),
                cancellationToken
            );
        }
        if (lead is null)
        {
            return false;
        }
        await notifier.NotifyAsync(
            db,
            new Notification { UserId = due.UserId, Kind = NotificationKind.Reminder }.About(
                new SubjectKey(Release.KindName, Release.UidOf(found.Date.ReleaseId))
            ),
            static settings => settings.NotifyReleaseReminder,
            cancellationToken
        );
        if (settings.MailReleaseReminder && found.User is { CanBeMailed: true, Email: { } address })
        {
            var overAt = ReminderTimes.OverAt(found.Date.Precision, found.Entry.Start, zone);
            db.OutgoingMails.Add(mails.Create(due.UserId, address, found.Title, found.Date, found.Platform, found.Country, zone, now, overAt));
        }
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    [LoggerMessage(1, LogLevel.Error, "The reminder of user {UserId} of release date {ReleaseDateId} cannot be sent. The next attempt follows in an hour.")]
    private static partial void LogPostponed(ILogger logger, Guid userId, int releaseDateId, Exception exception);

    private sealed record DueEntry(Guid UserId, int ReleaseDateId, DateTime RemindAt);

    private sealed record ReminderRecipient(Guid UserId, string? Email, bool CanBeMailed);
}
