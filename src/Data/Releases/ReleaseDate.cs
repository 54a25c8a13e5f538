using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Reference;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>A date on which a release comes out in a country and on a platform.</summary>
public sealed class ReleaseDate
{
    /// <summary>The key.</summary>
    public int Id { get; set; }

    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The precision of the date.</summary>
    public DatePrecision Precision { get; set; }

    /// <summary>
    /// The start of the period that the date covers, or null if the date is to be announced. Read it together with the precision: the date may mean the whole
    /// month, not its first day.
    /// </summary>
    /// <remarks>See <see cref="DatePrecisions.Period" />.</remarks>
    public DateTime? Start { get; set; }

    /// <summary>The end (exclusive) of the period, after which the date has passed, or null if the date is to be announced.</summary>
    public DateTime? End { get; set; }

    /// <summary>The code of the country.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The key of the platform.</summary>
    public int? PlatformId { get; set; }

    /// <summary>The code of the action that is possible from this date.</summary>
    public string? ActionCode { get; set; }

    /// <summary>The URL for the action, such as the page of a shop where the release can be bought or pre-ordered.</summary>
    public string? Link { get; set; }

    /// <summary>A note on the date.</summary>
    public string? Note { get; set; }

    /// <summary>A discount, such as <c>-5%</c>.</summary>
    public string? Discount { get; set; }

    /// <summary>Whether the date was announced officially.</summary>
    public bool IsOfficial { get; set; }

    /// <summary>The number of times that the precision, the start or the end has changed.</summary>
    public int Sequence { get; set; }

    /// <summary>The time when the date was added.</summary>
    public DateTime CreatedAt { get; set; } = DateTime.UnixEpoch;

    /// <summary>The time of the last change, or null if the date was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The number of users who have the date in their calendars.</summary>
    public int CalendarCount { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;

    /// <summary>The country.</summary>
    public Country? Country { get; set; }

    /// <summary>The platform.</summary>
    public Platform? Platform { get; set; }

    /// <summary>The action that is possible from this date.</summary>
    public ReleaseAction? Action { get; set; }

    /// <summary>The calendars that have the date.</summary>
    public ICollection<CalendarEntry> CalendarEntries { get; set; } = null!;
}
