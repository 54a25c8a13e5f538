using System.Globalization;

namespace Qplet.GraphQL.ObjectStorage;

/// <summary>
/// Keeps the bytes of resumable uploads in a bucket, below <c>staging/</c>. Each piece is an object whose key has its first byte. Pieces are never replaced, so
/// a writer whose right has ended cannot change what another one has recorded: the store refuses its piece, or it is not part of the chain of pieces.
/// </summary>
internal sealed class S3UploadStaging(S3Bucket bucket, StagingArea area, TimeProvider time) : IUploadStaging
{
    /// <summary>The largest number of pieces of an upload. Every request for an upload lists them.</summary>
    public const int MaxPieces = 10_000;

    private const string Folder = "staging/";

    /// <inheritdoc />
    public Task<Guid> CreateAsync(CancellationToken cancellationToken) => Task.FromResult(Guid.CreateVersion7(time.GetUtcNow()));

    /// <inheritdoc />
    public async Task<OpenedUpload> OpenAsync(Guid key, long offset, CancellationToken cancellationToken)
    {
        var pieces = await ListAsync(key, cancellationToken);
        if (ChainOf(pieces, offset) is not { } chain)
        {
            return new OpenedUpload(OpenedUploadState.Lost);
        }
        if (chain.Count >= MaxPieces)
        {
            return new OpenedUpload(OpenedUploadState.Full);
        }

        // They come from a writer that could not record them.
        foreach (var piece in pieces.Where(piece => StartOf(piece) >= offset))
        {
            await bucket.DeleteAsync(piece.Key, cancellationToken);
        }
        return OpenedUpload.With(new S3UploadWriter(bucket, FolderOf(key), ScratchPathOf(key), offset));
    }

    /// <inheritdoc />
    public async Task<StagedFile?> FetchAsync(Guid key, long length, CancellationToken cancellationToken)
    {
        if (ChainOf(await ListAsync(key, cancellationToken), length) is not { } chain)
        {
            return null;
        }
        var file = new StagedFile(area, key, isCopy: true);
        var unfinished = file.NewDerivedPath();
        try
        {
            await using (var copy = MediaFileStreams.Create(unfinished))
            {
                foreach (var piece in chain)
                {
                    await using var content = new S3ContentStream(bucket, piece.Key, piece.ETag, piece.Length);
                    await content.CopyToAsync(copy, MediaFileStreams.CopySize, cancellationToken);
                }
            }
            File.Move(unfinished, file.Path, overwrite: true);
            return file;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task DeleteAsync(Guid key, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var piece in await ListAsync(key, cancellationToken))
            {
                await bucket.DeleteAsync(piece.Key, cancellationToken);
            }
        }
        catch (MediaStoreException)
        {
            // They are deleted when they are old.
        }
    }

    /// <inheritdoc />
    public async Task<int> DeleteOldAsync(DateTime before, CancellationToken cancellationToken)
    {
        var deleted = area.DeleteOld(before);
        var pieces = new List<S3Entry>();
        await foreach (var piece in bucket.ListAsync(Folder, cancellationToken))
        {
            if (pieces.Count > 0 && FolderOf(pieces[0]) != FolderOf(piece))
            {
                deleted += await DeleteOldAsync(pieces, before, cancellationToken);
                pieces.Clear();
            }
            pieces.Add(piece);
        }
        deleted += await DeleteOldAsync(pieces, before, cancellationToken);
        return deleted + await S3MultipartUpload.AbortOldAsync(bucket, before, cancellationToken);
    }

    /// <summary>Deletes the pieces of an upload if all of them are old, and returns the number of deleted uploads.</summary>
    private async Task<int> DeleteOldAsync(List<S3Entry> pieces, DateTime before, CancellationToken cancellationToken)
    {
        if (pieces.Count == 0 || pieces.Exists(piece => piece.StoredAt >= before))
        {
            return 0;
        }
        foreach (var piece in pieces)
        {
            await bucket.DeleteAsync(piece.Key, cancellationToken);
        }
        return 1;
    }

    private async Task<List<S3Entry>> ListAsync(Guid key, CancellationToken cancellationToken)
    {
        var pieces = new List<S3Entry>();
        await foreach (var piece in bucket.ListAsync(FolderOf(key), cancellationToken))
        {
            pieces.Add(piece);
        }
        return pieces;
    }

    /// <summary>Returns the pieces that follow each other from the first byte to an offset, or null if some are missing.</summary>
    private static List<S3Entry>? ChainOf(List<S3Entry> pieces, long offset)
    {
        var byStart = pieces.ToDictionary(StartOf);
        var chain = new List<S3Entry>();
        var end = 0L;
        while (end < offset)
        {
            if (!byStart.TryGetValue(end, out var piece) || piece.Length == 0)
            {
                return null;
            }
            chain.Add(piece);
            end += piece.Length;
        }
        return end == offset ? chain : null;
    }

    private static long StartOf(S3Entry piece) => long.Parse(piece.Key.AsSpan(piece.Key.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string FolderOf(Guid key) => $"{Folder}{StagingArea.NameOf(key)}/";

    private static string FolderOf(S3Entry piece) => piece.Key[..(piece.Key.LastIndexOf('/') + 1)];

    private string ScratchPathOf(Guid key) => new StagedFile(area, key).NewDerivedPath();
}
