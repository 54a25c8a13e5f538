namespace Qplet.GraphQL.Schema.FeatureRequests;

/// <summary>Locks feature requests, so changes of their votes, merges and states wait for one another.</summary>
internal static class FeatureRequestLocks
{
    private const string BeforeLocks = "BeforeLocks";

    /// <summary>Locks a feature request until the end of the transaction, and returns it; null if it does not exist.</summary>
    public static async Task<FeatureRequest?> LockFeatureRequestAsync(this QpletDbContext db, int requestId, CancellationToken cancellationToken) =>
        (await db.LockFeatureRequestsAsync([requestId], cancellationToken)).GetValueOrDefault(requestId);

    /// <summary>
    /// Locks feature requests until the end of the transaction, and returns those that exist, by their keys. The lowest key is locked first: transactions that
    /// need the same requests wait for one another, and do not end in a deadlock.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int, FeatureRequest>> LockFeatureRequestsAsync(
        this QpletDbContext db,
        int[] requestIds,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in requestIds.Order())
        {
            await db
                .FeatureRequests.Where(request => request.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.VoteCount, row => row.VoteCount), cancellationToken);
        }
        return await db
            .FeatureRequests.AsNoTracking()
            .Where(request => requestIds.Contains(request.Id))
            .ToDictionaryAsync(static request => request.Id, cancellationToken);
    }

    /// <summary>
    /// Locks a feature request and the one that it was merged into until the end of the transaction, and returns both. The first is null if it does not exist,
    /// the second if it was not merged.
    /// </summary>
    public static async Task<(FeatureRequest? Request, FeatureRequest? MergedInto)> LockFeatureRequestWithMergedAsync(
        this QpletDbContext db,
        int requestId,
        CancellationToken cancellationToken
    )
    {
        var intoId = await db
            .FeatureRequests.Where(request => request.Id == requestId)
            .Select(request => request.MergedIntoId)
            .SingleOrDefaultAsync(cancellationToken);
        var transaction = db.Database.CurrentTransaction!;
        while (true)
        {
            await transaction.CreateSavepointAsync(BeforeLocks, cancellationToken);
            var locked = await db.LockFeatureRequestsAsync(intoId is { } otherId ? [requestId, otherId] : [requestId], cancellationToken);
            var request = locked.GetValueOrDefault(requestId);
            if (request?.MergedIntoId is not { } mergedIntoId)
            {
                return (request, null);
            }
            if (locked.TryGetValue(mergedIntoId, out var mergedInto))
            {
                return (request, mergedInto);
            }

            // It was merged after the first look. Its lock is given up, because that of the other one may come first.
            await transaction.RollbackToSavepointAsync(BeforeLocks, cancellationToken);
            intoId = mergedIntoId;
        }
    }

    /// <summary>Returns a feature request as it is after a change.</summary>
    public static Task<FeatureRequest> ReadFeatureRequestAsync(this QpletDbContext db, int requestId, CancellationToken cancellationToken) =>
        db.FeatureRequests.AsNoTracking().SingleAsync(request => request.Id == requestId, cancellationToken);
}
