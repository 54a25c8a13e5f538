using System.Security.Cryptography;
using Qplet.GraphQL.Data.Media.Decoding;

namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>
/// Moves the content of files from one store to the other. It can be interrupted and repeated: what is in the other store with the same size is not copied
/// again.
/// </summary>
public sealed class MediaMove(IDbContextFactory<QpletDbContext> contexts, MediaStores stores, StagingArea staging)
{
    private const int Piece = 500;

    /// <summary>Moves all content that files have. Content that no file has stays where it is.</summary>
    /// <param name="target">The store to move to.</param>
    /// <param name="keep">Whether the content is copied and stays in the first store as well.</param>
    /// <param name="report">Takes each content that is damaged, and was not moved, as a sentence.</param>
    /// <param name="cancellationToken">Cancels the operation, between two contents or within one.</param>
    /// <exception cref="MediaStoreException">A store cannot be used at the moment.</exception>
    public async Task<MovedMedia> RunAsync(MediaStoreKind target, bool keep, Action<string> report, CancellationToken cancellationToken)
    {
        var from = stores.Of(target == MediaStoreKind.S3 ? MediaStoreKind.Folder : MediaStoreKind.S3);
        var to = stores.Of(target);
        var moved = new MovedMedia();
        await foreach (var piece in from.ListAsync(cancellationToken).Select(static content => content.Key).Chunk(Piece).WithCancellation(cancellationToken))
        {
            Dictionary<string, MediaAsset> files;
            await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
            {
                files = await FilesOfAsync(db, piece, cancellationToken);
            }
            foreach (var key in piece)
            {
                if (!files.TryGetValue(MediaKeys.OriginalOf(key), out var file))
                {
                    moved.Orphans++;
                    continue;
                }
                if (!await CopyAsync(from, to, key, file, moved, report, cancellationToken))
                {
                    continue;
                }
                if (!keep)
                {
                    await from.DeleteAsync(key, cancellationToken);
                }
            }
        }
        return moved;
    }

    private static async Task<Dictionary<string, MediaAsset>> FilesOfAsync(QpletDbContext db, string[] keys, CancellationToken cancellationToken)
    {
        var originals = keys.Select(MediaKeys.OriginalOf).Distinct(StringComparer.Ordinal).ToList();
        var files = await db
            .MediaAssets.AsNoTracking()
            .Where(asset => asset.StoreKey != null && originals.Contains(asset.StoreKey))
            .ToListAsync(cancellationToken);
        return files.DistinctBy(static file => file.StoreKey!).ToDictionary(static file => file.StoreKey!, StringComparer.Ordinal);
    }

    /// <summary>Copies content. Returns whether it is in the other store.</summary>
    private async Task<bool> CopyAsync(
        IMediaStore from,
        IMediaStore to,
        string key,
        MediaAsset file,
        MovedMedia moved,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        await using var content = await from.OpenAsync(key, cancellationToken);
        if (content is null)
        {
            // It was deleted since.
            return false;
        }
        if (await LengthInAsync(to, key, cancellationToken) == content.Length)
        {
            moved.Present++;
            return true;
        }
        var isOriginal = key == file.StoreKey;
        var staged = staging.Create();
        try
        {
            await staged.AppendAsync(content, offset: 0, maxLength: long.MaxValue, cancellationToken);
            if (isOriginal && file.ContentHash is { } expected && await HashAsync(staged, cancellationToken) != expected)
            {
                moved.Damaged++;
                report($"The content {key} of the file {file.Id} is damaged: it does not have the hash of its upload.");
                return false;
            }
            var contentType = isOriginal ? file.ContentType ?? MediaFormat.Binary.ContentType : MediaFormat.CopyContentType;
            await to.StoreAsync(key, staged.Path, contentType, cancellationToken);
            if (await LengthInAsync(to, key, cancellationToken) != content.Length)
            {
                throw DataErrors.MediaContentIncomplete(key);
            }
        }
        finally
        {
            staged.Delete();
        }
        moved.Copied++;
        moved.Bytes += content.Length;
        return true;
    }

    private static async Task<long?> LengthInAsync(IMediaStore store, string key, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenAsync(key, cancellationToken);
        return content?.Length;
    }

    private static async Task<string> HashAsync(StagedFile staged, CancellationToken cancellationToken)
    {
        await using var content = staged.OpenRead();
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
