using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Events;

/// <summary>An event that users can attend: a concert, a stream, a meeting.</summary>
public sealed class Event : ICommentable, IReactable, IShareable, IViewable, IShare, IFeedItem, ISearchSubject, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "event";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Event> SearchFields { get; } = new(KindName, [e => e.Title], [e => e.Location, e => e.Content]);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who organises the event.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The folded title, by which orders compare. It follows the title.</summary>
    public string SortTitle
    {
        get => TextFolding.Fold(Title);
        private set { }
    }

    /// <summary>The description, or null if there is none.</summary>
    public string? Content { get; set; }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>How people attend.</summary>
    public EventAttendanceMode AttendanceMode { get; set; }

    /// <summary>The day of the event in its time zone.</summary>
    public DateOnly Date { get; set; }

    /// <summary>The time of day at which it starts, or null if it is not known.</summary>
    public TimeOnly? Time { get; set; }

    /// <summary>The IANA name of the time zone of <see cref="Date" /> and <see cref="Time" />, or null for UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The start in UTC: that of the day if no time is known.</summary>
    /// <remarks>Maintained by <see cref="EventSchedule" />.</remarks>
    public DateTime StartsAt { get; set; }

    /// <summary>The end, or null if it is not known.</summary>
    public DateTime? EndsAt { get; set; }

    /// <summary>The time from which the event is over: its end, or if that is not known, the end of its day.</summary>
    /// <remarks>Maintained by <see cref="EventSchedule" />.</remarks>
    public DateTime OverAt { get; set; }

    /// <summary>The number of times that the day, time, time zone or end was changed: the revision of the event in calendars (RFC 5545, 3.8.7.4).</summary>
    public int Sequence { get; set; }

    /// <summary>The address or place, or null if it is not known.</summary>
    public string? Location { get; set; }

    /// <summary>The URL of a page about the event.</summary>
    public string? Website { get; set; }

    /// <summary>The number of people who can attend, or null if it is not limited.</summary>
    public int? Seats { get; set; }

    /// <summary>The number of seats that are not taken, or null if the number of seats is not limited.</summary>
    /// <remarks>The database computes it.</remarks>
    public int? FreeSeats { get; private set; }

    /// <summary>The key of the banner.</summary>
    public Guid? BannerId { get; set; }

    /// <summary>The key of the cover picture.</summary>
    public Guid? CoverId { get; set; }

    /// <inheritdoc />
    public string? SharedKind { get; set; }

    /// <inheritdoc />
    public Guid? SharedId { get; set; }

    /// <summary>The number of users who attend.</summary>
    public int AttendeeCount { get; set; }

    /// <summary>The number of users who are interested.</summary>
    public int InterestedCount { get; set; }

    /// <summary>The number of users who like the event.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of comments on the event, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The number of times that the event was shared.</summary>
    public int ShareCount { get; set; }

    /// <summary>The number of shares in the service from which the event was imported, with which the count starts; 0 if not imported.</summary>
    public int ImportedShareCount { get; set; }

    /// <summary>The number of views.</summary>
    public int ViewCount { get; set; }

    /// <summary>The time when the event was published.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the event was last changed, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who organises the event.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The banner.</summary>
    public MediaAsset? Banner { get; set; }

    /// <summary>The cover picture.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The further files of the event.</summary>
    public ICollection<EventMedia> MediaLinks { get; set; } = null!;

    /// <summary>The tags.</summary>
    public ICollection<EventTag> Tags { get; set; } = null!;

    /// <summary>The users who attend.</summary>
    public ICollection<User> Attendees { get; set; } = null!;

    /// <summary>The relations to the users who attend.</summary>
    public ICollection<Attendance> AttendanceLinks { get; set; } = null!;

    /// <summary>The relations to the users who are interested.</summary>
    public ICollection<Interest> InterestLinks { get; set; } = null!;

    Guid ISubject.Uid => Id;
}
