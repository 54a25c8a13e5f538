namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Locks feature requests, so changes of their votes, merges and states wait for one another.</summary>
internal static class FeatureRequestLocks
{
    /// <summary>Locks a feature request until the end of the transaction, and returns it; null if it does not exist.</summary>
    public static async Task<FeatureRequest?> LockFeatureRequestAsync(this QpletDbContext db, int requestId, CancellationToken cancellationToken)
    {
        var request = db.FeatureRequests.Where(request => request.Id == requestId);
        await request.ExecuteUpdateAsync(set => set.SetProperty(row => row.VoteCount, row => row.VoteCount), cancellationToken);
        return await request.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Returns a feature request as it is after a change.</summary>
    public static Task<FeatureRequest> ReadFeatureRequestAsync(this QpletDbContext db, int requestId, CancellationToken cancellationToken) =>
        db.FeatureRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, cancellationToken);
}
