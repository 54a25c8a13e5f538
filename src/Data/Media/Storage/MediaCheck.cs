using System.Globalization;

namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>Compares the store with the rows of files. Nothing is changed, and servers may run meanwhile.</summary>
public sealed class MediaCheck(IDbContextFactory<QpletDbContext> contexts, IMediaStore store, MediaOptions options, TimeProvider time)
{
    private const int Piece = 500;
    private const int MaxRequests = 16;

    /// <summary>
    /// Reports files whose content, or one of its copies, is missing or has another size, and content that no file has and that is older than
    /// <see cref="MediaOptions.OrphanRetention" />, which running servers delete.
    /// </summary>
    /// <param name="report">Takes each difference as a sentence.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="MediaStoreException">The store cannot be used at the moment.</exception>
    public async Task RunAsync(Action<string> report, CancellationToken cancellationToken)
    {
        await ReportMissingAsync(report, cancellationToken);
        await ReportOrphansAsync(report, cancellationToken);
    }

    private async Task ReportMissingAsync(Action<string> report, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.MediaAssets.Where(static asset => asset.StoreKey != null).Select(static asset => asset.Id).ToListAsync(cancellationToken);
        var requests = new ParallelOptions { MaxDegreeOfParallelism = MaxRequests, CancellationToken = cancellationToken };
        foreach (var piece in ids.Chunk(Piece))
        {
            var files = await db.MediaAssets.AsNoTracking().Where(asset => piece.Contains(asset.Id)).ToListAsync(cancellationToken);
            var contents = files.SelectMany(ContentsOf).ToList();
            var problems = new string?[contents.Count];
            await Parallel.ForAsync(0, contents.Count, requests, async (index, token) => problems[index] = await ProblemAsync(contents[index], token));
            foreach (var (content, problem) in contents.Zip(problems))
            {
                // A file that was deleted since has lost its content as well.
                if (problem is not null && await db.MediaAssets.AnyAsync(asset => asset.Id == content.FileId, cancellationToken))
                {
                    report(problem);
                }
            }
        }
    }

    private static IEnumerable<ExpectedContent> ContentsOf(MediaAsset file)
    {
        yield return new ExpectedContent(file.Id, file.StoreKey!, file.Size);
        if (file.Kind == MediaKind.Image)
        {
            foreach (var size in Enum.GetValues<ImageSize>())
            {
                yield return new ExpectedContent(file.Id, MediaKeys.Of(file.StoreKey!, size), Length: null);
            }
        }
    }

    private async Task<string?> ProblemAsync(ExpectedContent expected, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenAsync(expected.Key, cancellationToken);
        return content is null ? $"The content {expected.Key} of the file {expected.FileId} is missing."
            : expected.Length is { } length && content.Length != length
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"The content {expected.Key} of the file {expected.FileId} has {content.Length} bytes instead of {length}."
                )
            : null;
    }

    private async Task ReportOrphansAsync(Action<string> report, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - options.OrphanRetention;
        var old = store.ListAsync(cancellationToken).Where(content => content.StoredAt < before).Select(static content => content.Key);
        await foreach (var piece in old.Chunk(Piece).WithCancellation(cancellationToken))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var key in await db.WithoutFileAsync(piece, cancellationToken))
            {
                report($"The content {key} belongs to no file.");
            }
        }
    }

    /// <summary>Content that the store must have.</summary>
    private sealed record ExpectedContent(Guid FileId, string Key, long? Length);
}
