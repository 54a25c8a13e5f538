namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Deletes what uploads and deletions have left behind: unfinished uploads, and content in the store that no file has.</summary>
public sealed class MediaCleaner(IDbContextFactory<QpletDbContext> contexts, IMediaStore store, StagingArea staging, MediaOptions options, TimeProvider time)
{
    private const int Piece = 500;

    /// <summary>Deletes what is older than <see cref="MediaOptions.OrphanRetention" />.</summary>
    /// <returns>The numbers of deleted unfinished uploads and of deleted contents.</returns>
    public async Task<(int Unfinished, int Orphans)> CleanAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - options.OrphanRetention;
        var unfinished = staging.DeleteOld(before);
        var orphans = 0;
        var old = store.ListAsync(cancellationToken).Where(content => content.StoredAt < before).Select(static content => content.Key);
        await foreach (var piece in old.Chunk(Piece).WithCancellation(cancellationToken))
        {
            orphans += await DeleteOrphansAsync(piece, cancellationToken);
        }
        return (unfinished, orphans);
    }

    private async Task<int> DeleteOrphansAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var originals = keys.Select(MediaKeys.OriginalOf).Distinct(StringComparer.Ordinal).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var used = await db
            .MediaAssets.Where(asset => asset.StoreKey != null && originals.Contains(asset.StoreKey))
            .Select(static asset => asset.StoreKey!)
            .Distinct()
            .ToListAsync(cancellationToken);
        var orphans = keys.Where(key => !used.Contains(MediaKeys.OriginalOf(key))).ToList();
        foreach (var key in orphans)
        {
            await store.DeleteAsync(key, cancellationToken);
        }
        return orphans.Count;
    }
}
