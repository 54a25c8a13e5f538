using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Queries for users.</summary>
[QueryType]
public static class UserQueries
{
    private static readonly EntityQuery<User> s_all = EntityQuery
        .Create<QpletDbContext, User>(db => db.Users.Where(user => user.DeletedAt == null))
        .OrderBy(user => user.Name);

    private static readonly EntityQuery<Guid, User> s_seen = EntityQuery
        .Create<QpletDbContext, Guid, User>(
            (db, viewerId) =>
                db.Users.Where(user =>
                    user.DeletedAt == null
                    && !user.BlockedLinks.Any(block => block.BlockedId == viewerId)
                    && !user.BlockerLinks.Any(block => block.BlockerId == viewerId)
                )
        )
        .OrderBy(user => user.Name);

    private static readonly EntityQuery<Guid, User> s_followed = EntityQuery
        .Create<QpletDbContext, Guid, User>(
            (db, viewerId) =>
                db.Users.Where(user =>
                    user.DeletedAt == null
                    && user.FollowerLinks.Any(follow => follow.FollowerId == viewerId)
                    && !user.BlockedLinks.Any(block => block.BlockedId == viewerId)
                    && !user.BlockerLinks.Any(block => block.BlockerId == viewerId)
                )
        )
        .OrderBy(user => user.Name);

    private static readonly EntityQuery<Guid, User> s_notFollowed = EntityQuery
        .Create<QpletDbContext, Guid, User>(
            (db, viewerId) =>
                db.Users.Where(user =>
                    user.DeletedAt == null
                    && !user.FollowerLinks.Any(follow => follow.FollowerId == viewerId)
                    && !user.BlockedLinks.Any(block => block.BlockedId == viewerId)
                    && !user.BlockerLinks.Any(block => block.BlockerId == viewerId)
                )
        )
        .OrderBy(user => user.Name);

    /// <summary>You.</summary>
    [Authorize]
    public static Task<User?> GetMeAsync(Viewer viewer, ActiveUserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadAsync(viewer.RequireId(), cancellationToken);

    /// <summary>Returns a user by their ID, or null if no user has this ID or the account was deleted.</summary>
    /// <param name="id">The ID of the user.</param>
    public static Task<User?> GetUserAsync([ID<User>] Guid id, ActiveUserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadAsync(id, cancellationToken);

    /// <summary>Returns a user by their username, or null if no user has this username or the account was deleted. Letter case is ignored.</summary>
    /// <param name="username">The username, without <c>@</c>.</param>
    public static Task<User?> GetUserByUsernameAsync(string username, ActiveUserByUsernameDataLoader users, CancellationToken cancellationToken) =>
        users.LoadAsync(UserNames.Normalize(username), cancellationToken);

    /// <summary>The users, by name. Deleted accounts are left out, as are users whom you have blocked or who have blocked you.</summary>
    /// <param name="followed">If true, returns only users whom you follow; if false, only users whom you do not follow. Requires a sign-in.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<User>> GetUsersAsync(
        PagingArguments paging,
        QueryContext<User> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        bool? followed = null
    )
    {
        var source = followed switch
        {
            true => s_followed.With(viewer.RequireId()),
            false => s_notFollowed.With(viewer.RequireId()),
            null => viewer.Id is { } viewerId ? s_seen.With(viewerId) : s_all,
        };
        return queries.ToPageAsync(source, paging, query, cancellationToken);
    }
}
