using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Calendars;

/// <summary>
/// Adds release dates to calendars and removes them. Each change is one transaction together with its count. Repeating a change has no effect.
/// </summary>
public sealed class CalendarWriter(Transactions transactions, PlanGate plans, TimeProvider time)
{
    private static readonly PlanFeature s_calendar = new(UserPlan.Verified, "calendar");

    /// <summary>Adds a release date to the viewer's calendar.</summary>
    /// <returns>The date with its new count.</returns>
    /// <exception cref="PlanRequiredException">The viewer's plan does not include the calendar.</exception>
    /// <exception cref="NotFoundException">The date does not exist.</exception>
    /// <exception cref="BlockedException">The publisher and the viewer have blocked one another.</exception>
    public Task<ReleaseDate> AddAsync(Viewer viewer, int releaseDateId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        plans.Require(viewer, s_calendar);
        return transactions.RunAsync(
            async db =>
            {
                // A concurrent block waits, and then removes the entry.
                await db.LockUserAsync(userId, cancellationToken);
                var found = await FindAsync(db, releaseDateId, cancellationToken);
                var publisherId = await db.Releases.Where(r => r.Id == found.ReleaseId).Select(r => r.PublisherId).SingleAsync(cancellationToken);
                if (publisherId != userId)
                {
                    await db.RequireNoBlockAsync(userId, publisherId, cancellationToken);
                }
                if (await db.CalendarEntries.AnyAsync(e => e.UserId == userId && e.ReleaseDateId == releaseDateId, cancellationToken))
                {
                    return found;
                }

                // The date is counted first: this locks it, so it cannot move or be deleted before the commit.
                if (!await db.CountCalendarsAsync(releaseDateId, 1, cancellationToken))
                {
                    throw NotFound(releaseDateId);
                }
                var date = await FindAsync(db, releaseDateId, cancellationToken);
                var now = time.UtcMoment();
                var entry = new CalendarEntry
                {
                    UserId = userId,
                    ReleaseDateId = releaseDateId,
                    Start = date.Start,
                    End = date.End,
                    AddedAt = now,
                    RemindAt = now,
                    RemindFrom = now,
                };
                if (await db.TryInsertAsync(entry, cancellationToken))
                {
                    await db.MarkCalendarFeedsAsync([userId], cancellationToken);
                    return date;
                }
                await db.CountCalendarsAsync(releaseDateId, -1, cancellationToken);
                return await FindAsync(db, releaseDateId, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Removes a release date from the viewer's calendar, with every plan: who has lost a plan can end the reminders.</summary>
    /// <returns>The date with its new count.</returns>
    /// <exception cref="NotFoundException">The date does not exist.</exception>
    public Task<ReleaseDate> RemoveAsync(Viewer viewer, int releaseDateId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return transactions.RunAsync(
            async db =>
            {
                var own = db.CalendarEntries.Where(e => e.UserId == userId && e.ReleaseDateId == releaseDateId);
                if (await own.ExecuteDeleteAsync(cancellationToken) > 0)
                {
                    await db.CountCalendarsAsync(releaseDateId, -1, cancellationToken);
                    await db.MarkCalendarFeedsAsync([userId], cancellationToken);
                }
                return await FindAsync(db, releaseDateId, cancellationToken);
            },
            cancellationToken
        );
    }

    private static async Task<ReleaseDate> FindAsync(QpletDbContext db, int releaseDateId, CancellationToken cancellationToken) =>
        await db.ReleaseDates.AsNoTracking().SingleOrDefaultAsync(d => d.Id == releaseDateId, cancellationToken) ?? throw NotFound(releaseDateId);

    private static NotFoundException NotFound(int releaseDateId) => DomainErrors.NotFound(nameof(ReleaseDate), releaseDateId, "input.releaseDateId");
}
