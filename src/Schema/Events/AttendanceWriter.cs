using Qplet.GraphQL.Schema.Notifications;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>
/// Takes and returns seats at events, and shows and removes interest. Each change is one transaction together with its count, notification and update.
/// Repeating a change has no effect. Concurrent changes never take more seats than there are.
/// </summary>
public sealed class AttendanceWriter(Transactions transactions, Notifier notifier, TimeProvider time)
{
    /// <summary>Takes a seat for the viewer and notifies the organiser.</summary>
    /// <exception cref="NotFoundException">The event does not exist.</exception>
    /// <exception cref="BlockedException">The organiser and the viewer have blocked one another.</exception>
    /// <exception cref="ConflictException">The event is over, or has no free seat.</exception>
    public Task<Event> AttendAsync(Viewer viewer, Guid eventId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return ChangeAsync(
            eventId,
            async (db, planned) =>
            {
                await RequireNoBlockAsync(db, userId, planned, cancellationToken);
                if (await db.Attendances.AnyAsync(link => link.EventId == eventId && link.UserId == userId, cancellationToken))
                {
                    return false;
                }

                // The seat is taken first: it locks the event, so its start cannot change before the commit.
                if (!await db.TakeSeatAsync(eventId, time.UtcMoment(), cancellationToken))
                {
                    throw await RefusalAsync(db, eventId, cancellationToken);
                }
                var attendance = new Attendance
                {
                    EventId = eventId,
                    UserId = userId,
                    StartsAt = await db.Events.Where(e => e.Id == eventId).Select(e => e.StartsAt).SingleAsync(cancellationToken),
                    CreatedAt = time.UtcMoment(),
                };
                if (!await db.TryInsertAsync(attendance, cancellationToken))
                {
                    await db.ReturnSeatAsync(eventId, cancellationToken);
                    return false;
                }
                await NotifyAsync(db, planned, userId, NotificationKind.Attended, cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>Returns the seat of the viewer.</summary>
    /// <exception cref="NotFoundException">The event does not exist.</exception>
    public Task<Event> CancelAsync(Viewer viewer, Guid eventId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return ChangeAsync(
            eventId,
            async (db, _) =>
            {
                var own = db.Attendances.Where(link => link.EventId == eventId && link.UserId == userId);
                if (await own.ExecuteDeleteAsync(cancellationToken) == 0)
                {
                    return false;
                }
                await db.ReturnSeatAsync(eventId, cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>Shows the viewer's interest and notifies the organiser. It takes no seat, and is possible at any time.</summary>
    /// <exception cref="NotFoundException">The event does not exist.</exception>
    /// <exception cref="BlockedException">The organiser and the viewer have blocked one another.</exception>
    public Task<Event> ShowInterestAsync(Viewer viewer, Guid eventId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return ChangeAsync(
            eventId,
            async (db, planned) =>
            {
                await RequireNoBlockAsync(db, userId, planned, cancellationToken);
                var interest = new Interest
                {
                    EventId = eventId,
                    UserId = userId,
                    CreatedAt = time.UtcMoment(),
                };
                if (
                    await db.Interests.AnyAsync(link => link.EventId == eventId && link.UserId == userId, cancellationToken)
                    || !await db.TryInsertAsync(interest, cancellationToken)
                )
                {
                    return false;
                }
                await db.CountInterestAsync(eventId, 1, cancellationToken);
                await NotifyAsync(db, planned, userId, NotificationKind.Interested, cancellationToken);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>Removes the viewer's interest.</summary>
    /// <exception cref="NotFoundException">The event does not exist.</exception>
    public Task<Event> RemoveInterestAsync(Viewer viewer, Guid eventId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return ChangeAsync(
            eventId,
            async (db, _) =>
                await db.Interests.Where(link => link.EventId == eventId && link.UserId == userId).ExecuteDeleteAsync(cancellationToken) > 0
                && await db.CountInterestAsync(eventId, -1, cancellationToken),
            cancellationToken
        );
    }

    /// <summary>Runs a change that returns whether it has changed anything, and returns the event with its new counts.</summary>
    private Task<Event> ChangeAsync(Guid eventId, Func<QpletDbContext, Event, Task<bool>> change, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async db =>
            {
                var found = await FindAsync(db, eventId, cancellationToken);
                if (!await change(db, found))
                {
                    return found;
                }
                db.Outbox.Record(new EventChanged(eventId), time.UtcMoment());
                await db.SaveChangesAsync(cancellationToken);
                return await FindAsync(db, eventId, cancellationToken);
            },
            cancellationToken
        );

    private static async Task<Event> FindAsync(QpletDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        await db.Events.AsNoTracking().SingleOrDefaultAsync(found => found.Id == eventId, cancellationToken)
        ?? throw DomainErrors.NotFound(nameof(Event), eventId, "input.eventId");

    private static async Task RequireNoBlockAsync(QpletDbContext db, Guid userId, Event planned, CancellationToken cancellationToken)
    {
        if (userId != planned.AuthorId)
        {
            await db.RequireNoBlockAsync(userId, planned.AuthorId, cancellationToken);
        }
    }

    private async Task<DomainException> RefusalAsync(QpletDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        await FindAsync(db, eventId, cancellationToken) is var found && found.OverAt <= time.UtcMoment() ? DomainErrors.EventOver() : DomainErrors.EventFull();

    private Task NotifyAsync(QpletDbContext db, Event planned, Guid userId, NotificationKind kind, CancellationToken cancellationToken) =>
        notifier.NotifyAsync(
            db,
            new Notification
            {
                UserId = planned.AuthorId,
                ActorId = userId,
                Kind = kind,
            }.About(new SubjectKey(Event.KindName, planned.Id)),
            static settings => settings.NotifyEventAttendance,
            cancellationToken
        );
}
