using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Finds the followers of the user who has published something.</summary>
internal sealed class FollowerAudience(IDbContextFactory<QpletDbContext> contexts) : IEventAudience
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Guid>> FindAsync(OutboxEvent happened, CancellationToken cancellationToken)
    {
        if (happened is not PostPublished { AuthorId: var authorId })
        {
            return [];
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.Where(f => f.FolloweeId == authorId).Select(f => f.FollowerId).ToListAsync(cancellationToken);
    }
}
