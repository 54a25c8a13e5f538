using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Calendars;

/// <summary>A release date in the calendar of a user.</summary>
public sealed class CalendarEntry
{
    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The key of the release date.</summary>
    public int ReleaseDateId { get; set; }

    /// <summary>The start of the date's period, by which calendars are ordered. It follows <see cref="ReleaseDate.Start" />.</summary>
    /// <remarks>Maintained by <see cref="CalendarEntries.FollowDatesAsync" />.</remarks>
    public DateTime? Start { get; set; }

    /// <summary>The end (exclusive) of the date's period. It follows <see cref="ReleaseDate.End" />.</summary>
    /// <remarks>Maintained by <see cref="CalendarEntries.FollowDatesAsync" />.</remarks>
    public DateTime? End { get; set; }

    /// <summary>The time when the user added the date.</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>
    /// The time when the entry is next examined for a reminder, or null if no reminder is expected. It is at most as late as the next reminder.
    /// </summary>
    public DateTime? RemindAt { get; set; }

    /// <summary>
    /// The time from which reminders are sent: those that were due before are left out. Null if the date has moved since, and all reminders of the new period
    /// are sent.
    /// </summary>
    public DateTime? RemindFrom { get; set; }

    /// <summary>The shortest lead time, in minutes, of the reminders that were sent for the current period, or null if none was sent.</summary>
    public int? RemindedLeadMinutes { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;

    /// <summary>The release date.</summary>
    public ReleaseDate ReleaseDate { get; set; } = null!;
}
