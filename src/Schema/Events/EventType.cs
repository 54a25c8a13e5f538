using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Shares;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Events;

/// <summary>An event that users can attend, such as a concert or a live stream.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<Event>]
[BindOnly(
    nameof(Event.Id),
    nameof(Event.Title),
    nameof(Event.Content),
    nameof(Event.AttendanceMode),
    nameof(Event.Date),
    nameof(Event.Time),
    nameof(Event.TimeZone),
    nameof(Event.EndsAt),
    nameof(Event.Location),
    nameof(Event.Seats),
    nameof(Event.FreeSeats),
    nameof(Event.CreatedAt),
    nameof(Event.UpdatedAt),
    nameof(Event.AttendeeCount),
    nameof(Event.InterestedCount),
    nameof(Event.ViewCount),
    nameof(Event.LikeCount),
    nameof(Event.CommentCount),
    nameof(Event.ShareCount)
)]
public static class EventType
{
    /// <summary>The user who organises the event.</summary>
    public static Task<User> GetAuthorAsync([Parent(nameof(Event.AuthorId))] Event planned, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadRequiredAsync(planned.AuthorId, cancellationToken);

    /// <summary>The URL of a page about the event.</summary>
    public static Uri? GetWebsite([Parent(nameof(Event.Website))] Event planned) => StoredUri.Of(planned.Website);

    /// <summary>
    /// Whether the event can be attended: the event is not over and has a free seat. Without `endsAt`, an event is over when its day has ended in its time
    /// zone.
    /// </summary>
    public static bool GetIsAvailable([Parent(nameof(Event.OverAt), nameof(Event.Seats), nameof(Event.AttendeeCount))] Event planned, TimeProvider time) =>
        IsOpen(planned, time) && HasFreeSeat(planned);

    /// <summary>The banner.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetBannerAsync(
        [Parent(nameof(Event.BannerId))] Event planned,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(planned.BannerId, cancellationToken);

    /// <summary>The cover picture.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetCoverAsync(
        [Parent(nameof(Event.CoverId))] Event planned,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(planned.CoverId, cancellationToken);

    /// <summary>The further files that you may see, in their order. At most 20.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<MediaAsset>> GetMediaAsync(
        [Parent(nameof(Event.Id))] Event planned,
        MediaLinksByEventDataLoader links,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    )
    {
        var found = await media.LoadAsync(
            [.. (await links.LoadAsync(planned.Id, cancellationToken)).Select(static link => link.MediaAssetId)],
            cancellationToken
        );
        return [.. found.OfType<MediaAsset>()];
    }

    /// <summary>The tags, in their order. At most 20.</summary>
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<string>> GetTagsAsync(
        [Parent(nameof(Event.Id))] Event planned,
        TagsByEventDataLoader tags,
        CancellationToken cancellationToken
    ) => [.. (await tags.LoadAsync(planned.Id, cancellationToken)).Select(static tag => tag.Name)];

    /// <summary>What the event shares. Null if it shares nothing, if that was deleted, or if you may not see it.</summary>
    [GraphQLType("Shareable")]
    [NotFilterable]
    public static ValueTask<object?> GetSubjectAsync(
        [Parent(nameof(Event.SharedKind), nameof(Event.SharedId))] Event planned,
        ResolverContext context,
        SharedSubjects subjects
    ) => subjects.ResolveAsync(context, planned);

    /// <summary>Whether you attend. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerIsAttendingAsync(
        [Parent(nameof(Event.Id))] Event planned,
        Viewer viewer,
        ViewerAttendanceDataLoader attendances,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await attendances.LoadAsync(planned.Id, cancellationToken)).Count > 0;

    /// <summary>Whether you have shown interest. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerIsInterestedAsync(
        [Parent(nameof(Event.Id))] Event planned,
        Viewer viewer,
        ViewerInterestDataLoader interests,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await interests.LoadAsync(planned.Id, cancellationToken)).Count > 0;

    /// <summary>
    /// Whether you may attend, or do so already. False if you are not signed in, if the event is over or has no free seat, or if you or the organiser has
    /// blocked the other.
    /// </summary>
    public static async Task<bool> GetViewerCanAttendAsync(
        [Parent(nameof(Event.Id), nameof(Event.AuthorId), nameof(Event.OverAt), nameof(Event.Seats), nameof(Event.AttendeeCount))] Event planned,
        Viewer viewer,
        UnblockedUserByIdDataLoader users,
        ViewerAttendanceDataLoader attendances,
        TimeProvider time,
        CancellationToken cancellationToken
    ) =>
        IsOpen(planned, time)
        && await viewer.MayActAsync(null, planned.AuthorId, users, cancellationToken)
        && (HasFreeSeat(planned) || (await attendances.LoadAsync(planned.Id, cancellationToken)).Count > 0);

    /// <summary>The users who attend, the latest first.</summary>
    /// <param name="search">Returns only users whose name or username contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(ConnectionName = "Attendees", Node = nameof(Attendance.User))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Attendance>> GetAttendeesAsync(
        [Parent(nameof(Event.Id))] Event planned,
        PagingArguments paging,
        QueryContext<Attendance> query,
        AttendeesByEventDataLoader attendees,
        CancellationToken cancellationToken,
        string? search = null
    ) => attendees.With(paging, query.Search(search, link => link.User.Name, link => link.User.Username)).LoadAsync(planned.Id, cancellationToken);

    /// <summary>The users who are interested, the latest first.</summary>
    /// <param name="search">Returns only users whose name or username contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(ConnectionName = "InterestedUsers", Node = nameof(Interest.User))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Interest>> GetInterestedUsersAsync(
        [Parent(nameof(Event.Id))] Event planned,
        PagingArguments paging,
        QueryContext<Interest> query,
        InterestsByEventDataLoader interests,
        CancellationToken cancellationToken,
        string? search = null
    ) => interests.With(paging, query.Search(search, link => link.User.Name, link => link.User.Username)).LoadAsync(planned.Id, cancellationToken);

    /// <summary>Returns an event by its key.</summary>
    [NodeResolver]
    public static Task<Event?> GetNodeAsync(Guid id, EventByIdDataLoader events, CancellationToken cancellationToken) =>
        events.LoadAsync(id, cancellationToken);

    private static bool IsOpen(Event planned, TimeProvider time) => planned.OverAt > time.UtcMoment();

    private static bool HasFreeSeat(Event planned) => planned.Seats is not { } seats || planned.AttendeeCount < seats;
}
