using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.CalendarFeeds;

/// <summary>
/// A feed in the format iCalendar, to which calendar programs subscribe at a private address. Only the hash of the token in the address is stored.
/// </summary>
public sealed class CalendarFeed
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user to whom the feed belongs, and with whose rights it is read.</summary>
    public Guid UserId { get; set; }

    /// <summary>The contents.</summary>
    public CalendarFeedKind Kind { get; set; }

    /// <summary>The name that calendar programs show.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The key of the publisher whose dates a feed of the kind <see cref="CalendarFeedKind.Planning" /> has; otherwise null.</summary>
    public Guid? PublisherId { get; set; }

    /// <summary>The filter of a feed of the kind <see cref="CalendarFeedKind.Releases" />, as JSON. Null if it has all releases.</summary>
    public string? Filter { get; set; }

    /// <summary>The IANA name of the time zone in which times are written. Null for that of the user's settings.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The SHA-256 hash of the token in the address, in hexadecimal.</summary>
    public string TokenHash { get; set; } = null!;

    /// <summary>
    /// The number of changes to what the user may see, and to the user's calendar: it grows in the transaction of each change that is not in the event log.
    /// </summary>
    /// <remarks>See <see cref="CalendarFeedVersions" />.</remarks>
    public int Version { get; set; }

    /// <summary>The time when the feed was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the feed was last read, to the hour; null if it was not read yet.</summary>
    public DateTime? LastReadAt { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;

    /// <summary>The publisher.</summary>
    public User? Publisher { get; set; }
}
