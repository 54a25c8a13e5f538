using Qplet.GraphQL.Schema.Live;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Finds the followers of the user who has published something.</summary>
internal sealed class FollowerAudience(IDbContextFactory<QpletDbContext> contexts) : IEventAudience
{
    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<Guid>> FindAsync(OutboxEvent happened, CancellationToken cancellationToken)
    {
        var publisherId = happened switch
        {
            PostPublished post => post.AuthorId,
            TrackPublished track => track.OwnerId,
            _ => (Guid?)null,
        };
        if (publisherId is null)
        {
            return [];
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.Where(f => f.FolloweeId == publisherId).Select(f => f.FollowerId).ToListAsync(cancellationToken);
    }
}
