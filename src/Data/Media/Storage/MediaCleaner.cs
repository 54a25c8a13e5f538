namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Deletes what uploads and deletions have left behind: unfinished uploads, and content in the store that no file has.</summary>
public sealed class MediaCleaner(IDbContextFactory<QpletDbContext> contexts, IMediaStore store, IUploadStaging staging, MediaOptions options, TimeProvider time)
{
    private const int Piece = 500;

    /// <summary>Deletes what is older than <see cref="MediaOptions.OrphanRetention" />.</summary>
    /// <returns>The numbers of deleted unfinished uploads and of deleted contents.</returns>
    public async Task<(int Unfinished, int Orphans)> CleanAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - options.OrphanRetention;
        var unfinished = await staging.DeleteOldAsync(before, cancellationToken);
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
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var orphans = await db.WithoutFileAsync(keys, cancellationToken);
        foreach (var key in orphans)
        {
            await store.DeleteAsync(key, cancellationToken);
        }
        return orphans.Count;
    }
}
