namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The sessions of a user.</summary>
[ObjectType<User>]
public static class UserSessions
{
    private static readonly EntityQuery<Guid, DateTime, Session> s_open = EntityQuery
        .Create<QpletDbContext, Guid, DateTime, Session>(
            (db, userId, now) => db.Sessions.Where(session => session.UserId == userId && session.RevokedAt == null && session.ExpiresAt > now)
        )
        .OrderByDescending(session => session.LastUsedAt);

    /// <summary>
    /// Your sessions on the devices where you are signed in, most recently used first. Visible only to you: on other users the field is null, with an error
    /// AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotWithApiKey]
    [UsePaging]
    [NotFilterable]
    public static async Task<Page<Session>?> GetSessionsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Session> query,
        Viewer viewer,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await queries.ToPageAsync(s_open.With(time.UtcMoment()).With(user.Id), paging, query, cancellationToken);
    }
}
