using Qplet.GraphQL.Data.Releases;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>Maintains what calendars keep about release dates.</summary>
public static class CalendarEntries
{
    /// <summary>
    /// Adds <paramref name="delta" /> to the number of calendars that have a date. Call it in the transaction of the change. It locks the date against a
    /// concurrent change or deletion.
    /// </summary>
    /// <returns>Whether the date exists.</returns>
    public static async Task<bool> CountCalendarsAsync(this QpletDbContext db, int releaseDateId, int delta, CancellationToken cancellationToken) =>
        await db
            .ReleaseDates.Where(d => d.Id == releaseDateId)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.CalendarCount, d => d.CalendarCount + delta), cancellationToken) > 0;

    /// <summary>
    /// Copies the periods of release dates that have moved to the calendars, whose reminders are then sent for the new period. Call it in the transaction that
    /// changed the dates, after saving them. <see cref="ReleaseSchedule.RefreshScheduleAsync(QpletDbContext, int, DateTime, CancellationToken)" /> does so.
    /// </summary>
    /// <param name="entries">The entries whose dates may have moved.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="remindFrom">
    /// The time from which reminders are sent, or null to send one at once for those of the new period whose time has passed.
    /// </param>
    /// <param name="cancellationToken">Cancels the change.</param>
    public static Task<int> FollowDatesAsync(this IQueryable<CalendarEntry> entries, DateTime now, DateTime? remindFrom, CancellationToken cancellationToken)
    {
        // A day that is over in UTC is not in every time zone.
        var yesterday = now.AddDays(-1);
        return entries
            .Select(e => new { Entry = e, Date = e.ReleaseDate })
            .Where(e => e.Entry.Start != e.Date.Start || e.Entry.End != e.Date.End)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(e => e.Entry.Start, e => e.Date.Start)
                        .SetProperty(e => e.Entry.End, e => e.Date.End)
                        .SetProperty(
                            e => e.Entry.RemindAt,
                            e =>
                                (e.Date.Precision == DatePrecision.Time && e.Date.Start > now)
                                || (e.Date.Precision == DatePrecision.Day && e.Date.End > yesterday)
                                    ? now
                                    : (DateTime?)null
                        )
                        .SetProperty(e => e.Entry.RemindFrom, remindFrom)
                        .SetProperty(e => e.Entry.RemindedLeadMinutes, (int?)null),
                cancellationToken
            );
    }

    /// <summary>
    /// Has the calendar of a user examined for reminders after the user's settings have changed. Call it in the transaction of the change.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="userId">The user.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="skipsPast">Whether reminders that would have been due by now with the new settings are left out.</param>
    /// <param name="cancellationToken">Cancels the change.</param>
    public static Task<int> ExamineRemindersAsync(this QpletDbContext db, Guid userId, DateTime now, bool skipsPast, CancellationToken cancellationToken)
    {
        // A day that is over in UTC is not in every time zone.
        var yesterday = now.AddDays(-1);
        return db
            .CalendarEntries.Where(e =>
                e.UserId == userId && e.End > yesterday && (e.ReleaseDate.Precision == DatePrecision.Time || e.ReleaseDate.Precision == DatePrecision.Day)
            )
            .ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(e => e.RemindAt, now);
                    if (skipsPast)
                    {
                        set.SetProperty(e => e.RemindFrom, now);
                    }
                },
                cancellationToken
            );
    }

    /// <summary>
    /// Removes entries, and corrects the numbers of calendars. Call it in the transaction of the cause.
    /// </summary>
    public static async Task RemoveAsync(this QpletDbContext db, IQueryable<CalendarEntry> entries, CancellationToken cancellationToken)
    {
        var dates = await entries.Select(e => e.ReleaseDateId).ToListAsync(cancellationToken);
        if (dates.Count == 0)
        {
            return;
        }
        await entries.ExecuteDeleteAsync(cancellationToken);
        await db
            .ReleaseDates.Where(d => dates.Contains(d.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.CalendarCount, d => d.CalendarEntries.Count), cancellationToken);
    }
}
