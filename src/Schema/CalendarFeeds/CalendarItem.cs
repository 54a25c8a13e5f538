using NodaTime;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>An entry of a calendar feed: an event (RFC 5545, section 3.6.1) of whole days or at times.</summary>
internal sealed record CalendarItem
{
    /// <summary>The identifier, which is the same for as long as the entry exists.</summary>
    public required string Uid { get; init; }

    /// <summary>The number of times that the days or times were changed.</summary>
    public required int Sequence { get; init; }

    /// <summary>The time when the entry was created.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The time when the entry was last changed.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The title.</summary>
    public required string Summary { get; init; }

    /// <summary>The description, or null if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>The place, or null if it is not known.</summary>
    public string? Location { get; init; }

    /// <summary>The URL of a page about the entry, or null if there is none.</summary>
    public Uri? Url { get; init; }

    /// <summary>The categories.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether the days are only a period in which the entry is expected.</summary>
    public bool IsTentative { get; init; }

    /// <summary>Whether the entry takes the time of the calendar's owner.</summary>
    public bool IsBusy { get; init; }

    /// <summary>The first day, or null for an entry at a time.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The day after the last day, or null for an entry at a time.</summary>
    public DateOnly? EndDay { get; init; }

    /// <summary>The start in UTC, or null for an entry of whole days.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The end in UTC, or null if it is not known.</summary>
    public DateTime? End { get; init; }

    /// <summary>The time zone in which <see cref="Start" /> and <see cref="End" /> are written.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
}
