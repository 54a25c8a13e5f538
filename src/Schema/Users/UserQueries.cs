using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Queries for users.</summary>
[QueryType]
public static class UserQueries
{
    private static readonly EntityQuery<User> s_all = EntityQuery.Create<QpletDbContext, User>(db => db.Users).OrderBy(user => user.Name);

    /// <summary>The signed-in user: your own account and profile, with what only you may see. Null if you are not signed in.</summary>
    [Authorize]
    public static Task<User?> GetMeAsync(Viewer viewer, ActiveUserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadAsync(viewer.RequireId(), cancellationToken);

    /// <summary>Returns a user, or null if there is no such user or the account was deleted.</summary>
    /// <param name="by">The ID, the username or, for admins only, the e-mail address of the user. For others, an e-mail address is an error
    /// AUTH_NOT_AUTHORIZED.</param>
    public static Task<User?> GetUserAsync(
        UserLookupInput by,
        Viewer viewer,
        ActiveUserByIdDataLoader usersById,
        ActiveUserByUsernameDataLoader usersByUsername,
        ActiveUserByEmailDataLoader usersByEmail,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Id is { } id)
        {
            return usersById.LoadAsync(id, cancellationToken);
        }
        if (by.Username is { } username)
        {
            return usersByUsername.LoadAsync(UserNames.Normalize(username), cancellationToken);
        }
        viewer.RequireAdmin();
        return usersByEmail.LoadAsync(UserNames.Normalize(by.Email!), cancellationToken);
    }

    /// <summary>The users, by name. Deleted accounts are left out, as are users whom you have blocked or who have blocked you.</summary>
    /// <param name="search">Returns only users whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<User>> GetUsersAsync(
        PagingArguments paging,
        QueryContext<User> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(user => user.Name, search), cancellationToken);
}
