using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Media;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>A user, who may publish music and releases. If the account was deleted, the name and profile are not shown.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<User>]
[BindOnly(nameof(User.Id), nameof(User.CreatedAt))]
public static class UserType
{
    private const string DeletedName = "Deleted account";
    private const string DeletedUsername = "deleted";

    /// <summary>The display name, or <c>Deleted account</c> if the account was deleted.</summary>
    public static string GetName([Parent(nameof(User.Name), nameof(User.DeletedAt))] User user) => user.DeletedAt is null ? user.Name : DeletedName;

    /// <summary>The username, which is unique regardless of letter case.</summary>
    public static string GetUsername([Parent(nameof(User.Username), nameof(User.DeletedAt))] User user) =>
        user.DeletedAt is null ? user.Username : DeletedUsername;

    /// <summary>The role in the community.</summary>
    public static UserRole GetRole([Parent(nameof(User.Role))] User user) => user.Role;

    /// <summary>Whether the account was deleted.</summary>
    public static bool GetIsDeleted([Parent(nameof(User.DeletedAt))] User user) => user.DeletedAt is not null;

    /// <summary>
    /// The e-mail address. Visible only to the user, also with an API key, and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotFilterable]
    [NotSortable]
    public static string? GetEmail([Parent(nameof(User.Id), nameof(User.Email))] User user, Viewer viewer)
    {
        RequirePrivate(user, viewer);
        return user.Email;
    }

    /// <summary>The plan at this time. Visible only to the user and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    [NotSortable]
    public static UserPlan? GetPlan([Parent(nameof(User.Id), nameof(User.Plan), nameof(User.PlanEndsAt))] User user, Viewer viewer, TimeProvider time)
    {
        RequirePrivate(user, viewer);
        return user.PlanAt(time.UtcMoment());
    }

    /// <summary>
    /// The time when the plan ends and FREE follows, or null if it has no end. Nothing is deleted then. Visible only to the user and to admins: for others the
    /// field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotFilterable]
    [NotSortable]
    public static DateTime? GetPlanEndsAt([Parent(nameof(User.Id), nameof(User.PlanEndsAt))] User user, Viewer viewer, TimeProvider time)
    {
        RequirePrivate(user, viewer);
        return user.PlanEndsAt > time.UtcMoment() ? user.PlanEndsAt : null;
    }

    /// <summary>The date of birth. Visible only to the user and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    [NotSortable]
    public static DateOnly? GetBirthdate([Parent(nameof(User.Id), nameof(User.Birthdate))] User user, Viewer viewer)
    {
        RequirePrivate(user, viewer);
        return user.Birthdate;
    }

    /// <summary>The user's description of themself.</summary>
    public static string? GetAbout([Parent(nameof(User.About), nameof(User.DeletedAt))] User user) => user.DeletedAt is null ? user.About : null;

    /// <summary>The gender stated in the profile.</summary>
    public static Gender? GetGender([Parent(nameof(User.Gender), nameof(User.DeletedAt))] User user) => user.DeletedAt is null ? user.Gender : null;

    /// <summary>The nickname.</summary>
    public static string? GetNickname([Parent(nameof(User.Nickname), nameof(User.DeletedAt))] User user) => user.DeletedAt is null ? user.Nickname : null;

    /// <summary>The user's website.</summary>
    public static Uri? GetWebsite([Parent(nameof(User.Website), nameof(User.DeletedAt))] User user) =>
        user.DeletedAt is null ? StoredUri.Of(user.Website) : null;

    /// <summary>A public e-mail address or page where others can contact the user.</summary>
    public static string? GetPublicContact([Parent(nameof(User.PublicContact), nameof(User.DeletedAt))] User user) =>
        user.DeletedAt is null ? user.PublicContact : null;

    /// <summary>The pages of the user in social networks, in the order set by the user. At most 20.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<SocialLink>> GetSocialLinksAsync(
        [Parent(nameof(User.Id), nameof(User.DeletedAt))] User user,
        SocialLinksByUserDataLoader links,
        CancellationToken cancellationToken
    ) => user.DeletedAt is null ? await links.LoadAsync(user.Id, cancellationToken) : [];

    /// <summary>The URL of the user's public page. Deleted accounts share one, that of the username <c>deleted</c>.</summary>
    public static Uri GetUrl([Parent(nameof(User.Username), nameof(User.DeletedAt))] User user, LinkBuilder links) => links.Profile(GetUsername(user));

    /// <summary>The profile picture.</summary>
    public static Task<MediaAsset?> GetAvatarAsync(
        [Parent(nameof(User.AvatarId), nameof(User.DeletedAt))] User user,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(user.DeletedAt is null ? user.AvatarId : null, cancellationToken);

    /// <summary>The picture at the top of the profile.</summary>
    public static Task<MediaAsset?> GetCoverAsync(
        [Parent(nameof(User.CoverId), nameof(User.DeletedAt))] User user,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(user.DeletedAt is null ? user.CoverId : null, cancellationToken);

    /// <summary>The number of views of the profile (see `recordView`), including those in the service from which the user was imported.</summary>
    public static int GetViewCount([Parent(nameof(User.ViewCount))] User user) => user.ViewCount;

    /// <summary>The number of users who follow this user.</summary>
    public static int GetFollowerCount([Parent(nameof(User.FollowerCount))] User user) => user.FollowerCount;

    /// <summary>The number of users whom this user follows.</summary>
    public static int GetFollowingCount([Parent(nameof(User.FollowingCount))] User user) => user.FollowingCount;

    /// <summary>The number of tracks that the user has published.</summary>
    public static int GetTrackCount([Parent(nameof(User.TrackCount))] User user) => user.TrackCount;

    /// <summary>The number of the user's albums that everyone may see. It is the same for every reader.</summary>
    public static Task<int> GetAlbumCountAsync([Parent(nameof(User.Id))] User user, AlbumCountByOwnerDataLoader albums, CancellationToken cancellationToken) =>
        albums.LoadAsync(user.Id, cancellationToken);

    /// <summary>The number of posts that the user has published.</summary>
    public static int GetPostCount([Parent(nameof(User.PostCount))] User user) => user.PostCount;

    /// <summary>The number of releases that the user has published.</summary>
    public static int GetPublicationCount([Parent(nameof(User.PublicationCount))] User user) => user.PublicationCount;

    /// <summary>
    /// The number of comments and replies that the user has written, without hidden ones and those on private albums and playlists. It is the same for every
    /// viewer.
    /// </summary>
    public static Task<int> GetCommentCountAsync(
        [Parent(nameof(User.Id))] User user,
        CommentCountByAuthorDataLoader comments,
        CancellationToken cancellationToken
    ) => comments.LoadAsync(user.Id, cancellationToken);

    /// <summary>
    /// Whether the account is banned. Visible only to the user and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotFilterable]
    [NotSortable]
    public static bool? GetIsBanned([Parent(nameof(User.Id), nameof(User.BannedAt), nameof(User.BannedUntil))] User user, Viewer viewer, TimeProvider time)
    {
        RequirePrivate(user, viewer);
        return user.IsBanned(time.UtcMoment());
    }

    /// <summary>
    /// The time when the ban ends. Null if the account is not banned, or if the ban has no end. Visible only to the user and to admins: for others the field
    /// is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotFilterable]
    [NotSortable]
    public static DateTime? GetBannedUntil(
        [Parent(nameof(User.Id), nameof(User.BannedAt), nameof(User.BannedUntil))] User user,
        Viewer viewer,
        TimeProvider time
    )
    {
        RequirePrivate(user, viewer);
        return user.IsBanned(time.UtcMoment()) ? user.BannedUntil : null;
    }

    /// <summary>Whether you follow the user. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerIsFollowingAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        ViewerFollowDataLoader follows,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await follows.LoadAsync(user.Id, cancellationToken)).Count > 0;

    /// <summary>Whether you have blocked the user. False if you are not signed in.</summary>
    public static async Task<bool> GetViewerIsBlockingAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        ViewerBlocksDataLoader blocks,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await blocks.LoadAsync(user.Id, cancellationToken)).Any(block => viewer.Is(block.BlockerId));

    /// <summary>
    /// Whether you may follow the user. False if you are not signed in, if the user is you, if the account was deleted, or if one of you has blocked the
    /// other.
    /// </summary>
    public static Task<bool> GetViewerCanFollowAsync(
        [Parent(nameof(User.Id), nameof(User.DeletedAt))] User user,
        Viewer viewer,
        ViewerBlocksDataLoader blocks,
        CancellationToken cancellationToken
    ) => IsOpenToAsync(user, viewer, blocks, cancellationToken);

    /// <summary>
    /// Whether you may send the user messages. False if you are not signed in, if the user is you, if the account was deleted, or if one of you has blocked
    /// the other.
    /// </summary>
    public static Task<bool> GetViewerCanMessageAsync(
        [Parent(nameof(User.Id), nameof(User.DeletedAt))] User user,
        Viewer viewer,
        ViewerBlocksDataLoader blocks,
        CancellationToken cancellationToken
    ) => IsOpenToAsync(user, viewer, blocks, cancellationToken);

    /// <summary>Whether you may edit the profile. True if the user is you, or if you are an admin.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(User.Id))] User user, Viewer viewer) => viewer.MaySeePrivateOf(user.Id);

    /// <summary>The users who follow the user, the latest first.</summary>
    /// <param name="search">Returns only users whose name or username contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Follows", Node = nameof(Follow.Follower))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Follow>> GetFollowersAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Follow> query,
        FollowersDataLoader followers,
        CancellationToken cancellationToken,
        string? search = null
    ) => followers.With(paging, query.Search(search, follow => follow.Follower.Name, follow => follow.Follower.Username)).LoadAsync(user.Id, cancellationToken);

    /// <summary>The users whom the user follows, the latest first.</summary>
    /// <param name="search">Returns only users whose name or username contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging(ConnectionName = "Follows", Node = nameof(Follow.Followee))]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Follow>> GetFollowingAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Follow> query,
        FollowingDataLoader following,
        CancellationToken cancellationToken,
        string? search = null
    ) => following.With(paging, query.Search(search, follow => follow.Followee.Name, follow => follow.Followee.Username)).LoadAsync(user.Id, cancellationToken);

    /// <summary>
    /// The users whom you have blocked, the latest first. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    /// <param name="search">Returns only users whose name or username contains this text, at most 255 characters. Letter case is ignored.</param>
    [UsePaging(Node = nameof(Block.Blocked))]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<Block>?> GetBlockedUsersAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Block> query,
        Viewer viewer,
        BlockedUsersDataLoader blocked,
        CancellationToken cancellationToken,
        string? search = null
    )
    {
        viewer.RequireSelf(user.Id);
        return await blocked
            .With(paging, query.Search(search, block => block.Blocked.Name, block => block.Blocked.Username))
            .LoadAsync(user.Id, cancellationToken);
    }

    /// <summary>Returns a user by their key. Deleted accounts are not found.</summary>
    [NodeResolver]
    public static Task<User?> GetNodeAsync(Guid id, ActiveUserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadAsync(id, cancellationToken);

    private static void RequirePrivate(User user, Viewer viewer)
    {
        if (!FreshAccounts.Contains(user))
        {
            viewer.RequirePrivateOf(user.Id);
        }
    }

    private static async Task<bool> IsOpenToAsync(User user, Viewer viewer, ViewerBlocksDataLoader blocks, CancellationToken cancellationToken) =>
        viewer.IsSignedIn && !viewer.Is(user.Id) && user.DeletedAt is null && (await blocks.LoadAsync(user.Id, cancellationToken)).Count == 0;
}
