using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Sessions;

/// <summary>The sessions of a user.</summary>
[ObjectType<User>]
public static class UserSessions
{
    private const int Limit = 100;

    private static readonly EntityQuery<Guid, DateTime, Session> s_open = EntityQuery
        .Create<QpletDbContext, Guid, DateTime, Session>(
            (db, userId, now) => db.Sessions.Where(session => session.UserId == userId && session.RevokedAt == null && session.ExpiresAt > now)
        )
        .OrderByDescending(session => session.LastUsedAt);

    /// <summary>
    /// The devices where you are signed in, most recently used first, at most 100. Visible only to you: on other users the field is null, with an error
    /// AUTH_NOT_AUTHORIZED.
    /// </summary>
    [NotFilterable]
    [ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<Session>?> GetSessionsAsync(
        [Parent(nameof(User.Id))] User user,
        Viewer viewer,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        viewer.RequireSelf(user.Id);
        return await queries.ToListAsync(s_open.With(time.UtcMoment()).With(user.Id), null, Limit, cancellationToken);
    }
}
