namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Finds content that no file has.</summary>
internal static class MediaOrphans
{
    /// <summary>Returns those of the keys in a store that are neither the content of a file nor a copy of it.</summary>
    public static async Task<List<string>> WithoutFileAsync(this QpletDbContext db, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var originals = keys.Select(MediaKeys.OriginalOf).Distinct(StringComparer.Ordinal).ToList();
        var used = await db
            .MediaAssets.Where(asset => asset.StoreKey != null && originals.Contains(asset.StoreKey))
            .Select(static asset => asset.StoreKey!)
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. keys.Where(key => !used.Contains(MediaKeys.OriginalOf(key)))];
    }
}
