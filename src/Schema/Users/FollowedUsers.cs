using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The users whom the viewer follows, as the source of events. A block ends a follow, so it ends the delivery as well.</summary>
public sealed class FollowedUsers(IDbContextFactory<QpletDbContext> contexts, Viewer viewer)
{
    /// <summary>Returns the source of the events of a kind about the users whom the viewer follows.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The viewer is not signed in (AUTH_NOT_AUTHENTICATED).</exception>
    public EventSource SourceOf(OutboxKind kind)
    {
        var viewerId = viewer.RequireId();
        return new([kind], OutboxSubject.User(viewerId), FindSubjectsAsync) { IsPersonal = true };

        async Task<IReadOnlyList<string>> FindSubjectsAsync(CancellationToken cancellationToken)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var followees = await db.Follows.Where(f => f.FollowerId == viewerId).Select(f => f.FolloweeId).ToListAsync(cancellationToken);
            return followees.ConvertAll(OutboxSubject.User);
        }
    }

    /// <summary>Returns whether the viewer follows a user.</summary>
    public async Task<bool> IncludeAsync(Guid userId, CancellationToken cancellationToken)
    {
        var viewerId = viewer.RequireId();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.AnyAsync(f => f.FollowerId == viewerId && f.FolloweeId == userId, cancellationToken);
    }
}
