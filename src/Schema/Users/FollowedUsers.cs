using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>The users whom the viewer follows, as the source of events. A block ends a follow, so it ends the delivery as well.</summary>
public sealed class FollowedUsers(EventStream events, IQueryExecutor queries, IDbContextFactory<QpletDbContext> contexts, Viewer viewer)
{
    /// <summary>Opens the stream of what one user publishes, or all users whom the viewer follows.</summary>
    /// <param name="kind">The kind of events, whose subjects are the users who publish.</param>
    /// <param name="publisherId">The user who publishes, or null for all whom the viewer follows.</param>
    /// <param name="publisherOf">Returns the user who has published from an event.</param>
    /// <param name="argument">The name of the argument with the user.</param>
    /// <param name="after">The cursor to resume from, or null.</param>
    /// <param name="cancellationToken">Ends the stream when canceled.</param>
    /// <exception cref="TypeSystem.GraphQLException">
    /// The user does not exist (NOT_FOUND), the viewer is not signed in (AUTH_NOT_AUTHENTICATED), or the cursor is refused (INVALID_CURSOR, CURSOR_EXPIRED).
    /// </exception>
    public async ValueTask<IAsyncEnumerable<RecordedEvent>> OpenAsync(
        OutboxKind kind,
        Guid? publisherId,
        Func<OutboxEvent, Guid> publisherOf,
        string argument,
        string? after,
        CancellationToken cancellationToken
    )
    {
        if (publisherId is not { } id)
        {
            return await events.OpenAsync(
                SourceOf(kind),
                after,
                async (happened, token) => await IncludeAsync(publisherOf(happened), token) ? EventChoice.Deliver : EventChoice.Skip,
                cancellationToken
            );
        }
        if (!await queries.IsReachableAsync<Guid, User>(id, cancellationToken))
        {
            throw AccessErrors.NoSuchSubject(argument);
        }

        // The topic of a user also has the events of those whom the user follows.
        return await events.OpenAsync(
            EventSource.Of(kind, OutboxSubject.User(id)),
            after,
            async (happened, token) =>
                publisherOf(happened) == id && await queries.IsListedAsync<Guid, User>(id, token) ? EventChoice.Deliver : EventChoice.Skip,
            cancellationToken
        );
    }

    private EventSource SourceOf(OutboxKind kind)
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

    private async Task<bool> IncludeAsync(Guid userId, CancellationToken cancellationToken)
    {
        var viewerId = viewer.RequireId();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.AnyAsync(f => f.FollowerId == viewerId && f.FolloweeId == userId, cancellationToken);
    }
}
