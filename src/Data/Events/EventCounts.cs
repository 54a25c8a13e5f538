namespace Qplet.GraphQL.Data.Events;

/// <summary>Maintains the counts of events. Call these methods in the transaction of the change.</summary>
public static class EventCounts
{
    /// <summary>Adds <paramref name="delta" /> to the organiser's number of events: 1 after an event was added, −1 after it was deleted.</summary>
    public static Task CountAsync(this QpletDbContext db, Event organised, int delta, CancellationToken cancellationToken) =>
        db.Users.Where(u => u.Id == organised.AuthorId).ExecuteUpdateAsync(s => s.SetProperty(u => u.EventCount, u => u.EventCount + delta), cancellationToken);

    /// <summary>
    /// Takes a seat, after the attendance was added. The check and the change are one statement, so concurrent calls never take more seats than there are.
    /// </summary>
    /// <returns>Whether a seat was free and the event is not over. If not, roll the transaction back.</returns>
    public static async Task<bool> TakeSeatAsync(this QpletDbContext db, Guid eventId, DateTime now, CancellationToken cancellationToken) =>
        await db
            .Events.Where(e => e.Id == eventId && e.OverAt > now && (e.Seats == null || e.AttendeeCount < e.Seats))
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.AttendeeCount, e => e.AttendeeCount + 1), cancellationToken) == 1;

    /// <summary>Returns a seat, after the attendance was removed.</summary>
    public static Task ReturnSeatAsync(this QpletDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        db.Events.Where(e => e.Id == eventId).ExecuteUpdateAsync(s => s.SetProperty(e => e.AttendeeCount, e => e.AttendeeCount - 1), cancellationToken);

    /// <summary>Adds <paramref name="delta" /> to the number of interested users.</summary>
    /// <returns>Whether the event exists.</returns>
    public static async Task<bool> CountInterestAsync(this QpletDbContext db, Guid eventId, int delta, CancellationToken cancellationToken) =>
        await db
            .Events.Where(e => e.Id == eventId)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.InterestedCount, e => e.InterestedCount + delta), cancellationToken) == 1;
}
