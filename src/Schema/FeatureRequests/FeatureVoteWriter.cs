using Qplet.GraphQL.Schema.Users;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Adds and removes votes for feature requests. Each user counts once for a request and all that were merged into it.</summary>
public sealed class FeatureVoteWriter(Transactions transactions, TimeProvider time)
{
    /// <summary>Votes for a feature request, and returns the one that the vote counts for.</summary>
    /// <exception cref="NotFoundException">The request does not exist, or the viewer may not see it.</exception>
    /// <exception cref="BlockedException">The author and the viewer have blocked one another.</exception>
    public Task<FeatureRequest> VoteAsync(Viewer viewer, int requestId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return transactions.RunAsync(
            async db =>
            {
                var request = await LockAsync(db, viewer, requestId, cancellationToken);
                if (!viewer.Is(request.AuthorId))
                {
                    await db.RequireNoBlockAsync(userId, request.AuthorId, cancellationToken);
                }
                if (await Votes(db, request, userId).AnyAsync(cancellationToken))
                {
                    return request;
                }
                db.FeatureVotes.Add(
                    new FeatureVote
                    {
                        FeatureRequestId = request.Id,
                        UserId = userId,
                        CountedForId = request.Id,
                        CreatedAt = time.UtcMoment(),
                    }
                );
                await db.SaveChangesAsync(cancellationToken);
                return await CountAsync(db, request, 1, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Removes the votes of the viewer that count for a feature request, and returns the request.</summary>
    /// <exception cref="NotFoundException">The request does not exist, or the viewer may not see it.</exception>
    public Task<FeatureRequest> RemoveAsync(Viewer viewer, int requestId, CancellationToken cancellationToken)
    {
        var userId = viewer.RequireId();
        return transactions.RunAsync(
            async db =>
            {
                var request = await LockAsync(db, viewer, requestId, cancellationToken);
                return await Votes(db, request, userId).ExecuteDeleteAsync(cancellationToken) == 0
                    ? request
                    : await CountAsync(db, request, -1, cancellationToken);
            },
            cancellationToken
        );
    }

    /// <summary>Locks the request, or the one that it was merged into, which a vote counts for.</summary>
    private static async Task<FeatureRequest> LockAsync(QpletDbContext db, Viewer viewer, int requestId, CancellationToken cancellationToken)
    {
        var (request, mergedInto) = await db.LockFeatureRequestWithMergedAsync(requestId, cancellationToken);
        return request is not null && FeatureRequestWriter.MaySee(viewer, request) && (mergedInto is null || FeatureRequestWriter.MaySee(viewer, mergedInto))
            ? mergedInto ?? request
            : throw FeatureRequestWriter.NotFound(requestId);
    }

    private static IQueryable<FeatureVote> Votes(QpletDbContext db, FeatureRequest request, Guid userId) =>
        db.FeatureVotes.Where(vote => vote.CountedForId == request.Id && vote.UserId == userId);

    private static async Task<FeatureRequest> CountAsync(QpletDbContext db, FeatureRequest request, int delta, CancellationToken cancellationToken)
    {
        await db
            .FeatureRequests.Where(row => row.Id == request.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoteCount, row => row.VoteCount + delta), cancellationToken);
        return await db.ReadFeatureRequestAsync(request.Id, cancellationToken);
    }
}
