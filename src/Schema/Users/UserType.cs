using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Media;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>A user, who may publish music and releases. If the account was deleted, the name and profile are not shown.</summary>
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
    [GraphQLName("type")]
    public static UserRole GetRole([Parent(nameof(User.Role))] User user) => user.Role;

    /// <summary>Whether the account was deleted.</summary>
    public static bool GetIsDeleted([Parent(nameof(User.DeletedAt))] User user) => user.DeletedAt is not null;

    /// <summary>The e-mail address. Visible only to the user and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    [NotSortable]
    public static string? GetEmail([Parent(nameof(User.Id), nameof(User.Email))] User user, Viewer viewer)
    {
        RequirePrivate(user, viewer);
        return user.Email;
    }

    /// <summary>The plan. Visible only to the user and to admins: for others the field is null, with an error AUTH_NOT_AUTHORIZED.</summary>
    [NotFilterable]
    [NotSortable]
    public static UserPlan? GetPlan([Parent(nameof(User.Id), nameof(User.Plan))] User user, Viewer viewer)
    {
        RequirePrivate(user, viewer);
        return user.Plan;
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
    public static Uri? GetWebsite([Parent(nameof(User.Website), nameof(User.DeletedAt))] User user) => user.DeletedAt is null ? UriOf(user.Website) : null;

    /// <summary>The links to the user outside this website, or null if the account was deleted.</summary>
    public static UserLinks? GetLinks([Parent(nameof(User.Id), nameof(User.Website), nameof(User.PublicContact), nameof(User.DeletedAt))] User user) =>
        user.DeletedAt is null ? new(user) : null;

    /// <summary>The URL of the user's public page, or null if the account was deleted.</summary>
    public static Uri? GetUrl([Parent(nameof(User.Username), nameof(User.DeletedAt))] User user, LinkBuilder links) =>
        user.DeletedAt is null ? links.Profile(user.Username) : null;

    /// <summary>The URL of the profile picture.</summary>
    public static Task<Uri?> GetAvatarUrlAsync(
        [Parent(nameof(User.AvatarId), nameof(User.DeletedAt))] User user,
        MediaAssetByIdDataLoader media,
        LinkBuilder links,
        CancellationToken cancellationToken
    ) => LoadUrlAsync(user.DeletedAt is null ? user.AvatarId : null, media, links, cancellationToken);

    /// <summary>The URL of the picture at the top of the profile.</summary>
    public static Task<Uri?> GetCoverUrlAsync(
        [Parent(nameof(User.CoverId), nameof(User.DeletedAt))] User user,
        MediaAssetByIdDataLoader media,
        LinkBuilder links,
        CancellationToken cancellationToken
    ) => LoadUrlAsync(user.DeletedAt is null ? user.CoverId : null, media, links, cancellationToken);

    /// <summary>The statistics of the user.</summary>
    public static UserStatistics GetStatistics(
        [Parent(
            nameof(User.Id),
            nameof(User.PublicationCount),
            nameof(User.FollowerCount),
            nameof(User.FollowingCount),
            nameof(User.TrackCount),
            nameof(User.AlbumCount)
        )]
            User user
    ) => new(user);

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
        ViewerBlockDataLoader blocks,
        CancellationToken cancellationToken
    ) => viewer.IsSignedIn && (await blocks.LoadAsync(user.Id, cancellationToken)).Count > 0;

    /// <summary>Whether you may edit the profile. True if the user is you, or if you are an admin.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(User.Id))] User user, Viewer viewer) => viewer.MaySeePrivateOf(user.Id);

    /// <summary>The users who follow the user, by name.</summary>
    [UsePaging(ConnectionName = "Users")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<User>> GetFollowersAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<User> query,
        Viewer viewer,
        FollowersDataLoader followers,
        CancellationToken cancellationToken
    ) => followers.For(viewer).With(paging, query).LoadAsync(user.Id, cancellationToken);

    /// <summary>The users whom the user follows, by name.</summary>
    [UsePaging(ConnectionName = "Users")]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<User>> GetFollowingAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<User> query,
        Viewer viewer,
        FollowingDataLoader following,
        CancellationToken cancellationToken
    ) => following.For(viewer).With(paging, query).LoadAsync(user.Id, cancellationToken);

    /// <summary>
    /// The users whom you have blocked, by name. Visible only to you: on other users the field is null, with an error AUTH_NOT_AUTHORIZED.
    /// </summary>
    [UsePaging(ConnectionName = "Users")]
    [UseFiltering]
    [UseSorting]
    [NotFilterable]
    public static async Task<Page<User>?> GetBlockedUsersAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<User> query,
        Viewer viewer,
        BlockedUsersDataLoader blocked,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await blocked.With(paging, query).LoadAsync(user.Id, cancellationToken);
    }

    /// <summary>Returns a user by their key. Deleted accounts are not found.</summary>
    [NodeResolver]
    public static Task<User?> GetNodeAsync(Guid id, ActiveUserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadAsync(id, cancellationToken);

    internal static Uri? UriOf(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;

    private static void RequirePrivate(User user, Viewer viewer)
    {
        if (!FreshAccounts.Contains(user))
        {
            viewer.RequirePrivateOf(user.Id);
        }
    }

    private static async Task<Uri?> LoadUrlAsync(Guid? assetId, MediaAssetByIdDataLoader media, LinkBuilder links, CancellationToken cancellationToken) =>
        await media.LoadAsync(assetId, cancellationToken) is { } asset ? links.File(asset) : null;
}
