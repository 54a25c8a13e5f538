using Qplet.GraphQL.Data.CalendarFeeds;
using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Import.Writing;

namespace Qplet.GraphQL.Data.Import;

/// <summary>
/// Imports saved JSON responses of the Qplet and Quodat REST APIs. The kind of a response is recognized by its content. All files are read first, then
/// everything is written in one transaction. The order of the files hardly matters, and importing the same files again has no effect.
/// </summary>
public sealed class ResponseImport(IDbContextFactory<QpletDbContext> contexts, TimeProvider time)
{
    private static readonly string[] s_steps =
    [
        "reference data",
        "users",
        "music",
        "releases",
        "events",
        "posts",
        "feature requests",
        "contact requests",
        "comments",
        "conversations",
        "complaints",
        "relations",
        "counts",
        "calendars",
    ];

    /// <summary>Imports all files in a folder and its subfolders.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="progress">Receives progress reports; may be null.</param>
    /// <param name="cancellationToken">Cancels the import, which then changes nothing.</param>
    /// <returns>The report of the import.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public async Task<ImportReport> ImportAsync(string folder, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(folder);
        var files = Directory
            .EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToArray();
        var set = new ImportSet();
        var reader = new FileReader(set);
        for (var i = 0; i < files.Length; i++)
        {
            progress?.Report(new ImportProgress(files[i].Name, i, files.Length + s_steps.Length));
            await reader.ReadAsync(files[i].Path, files[i].Name, cancellationToken);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var context = new ImportContext(db, set, time.UtcMoment());
        await PlaceTermsAsync(db, set, cancellationToken);
        await new KeyWriter(context).ChangeAsync(cancellationToken);
        await new PlaceholderWriter(context).AddAsync(cancellationToken);

        Func<CancellationToken, Task>[] writers =
        [
            new ReferenceWriter(context).WriteAsync,
            new UserWriter(context).WriteAsync,
            new MusicWriter(context).WriteAsync,
            new ReleaseWriter(context).WriteAsync,
            new EventWriter(context).WriteAsync,
            new PostWriter(context).WriteAsync,
            new FeatureRequestWriter(context).WriteAsync,
            new ContactRequestWriter(context).WriteAsync,
            new CommentWriter(context).WriteAsync,
            new ConversationWriter(context).WriteAsync,
            new ComplaintWriter(context).WriteAsync,
            new RelationWriter(context).WriteAsync,
            new CountWriter(context).WriteAsync,
            new CalendarWriter(context).WriteAsync,
        ];
        for (var i = 0; i < writers.Length; i++)
        {
            progress?.Report(new ImportProgress(s_steps[i], files.Length + i, files.Length + s_steps.Length));
            await writers[i](cancellationToken);
        }

        await db.ContinueKeysAsync(cancellationToken);
        await db.MarkCalendarFeedsAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        progress?.Report(new ImportProgress("done", files.Length + s_steps.Length, files.Length + s_steps.Length));

        var order = files.Select((file, i) => (file.Name, i)).ToDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        return new ImportReport(
            set.Files,
            context.Tally.Counts(set.LeftOut),
            [.. set.Problems.OrderBy(p => order.GetValueOrDefault(p.File, int.MaxValue))],
            set.Passed
        );
    }

    private static async Task PlaceTermsAsync(QpletDbContext db, ImportSet set, CancellationToken cancellationToken)
    {
        if (set.TermLists.Count == 0)
        {
            return;
        }
        var kinds = new TermKinds(
            set.Actions.All.Keys.Union(await db.Actions.Select(a => a.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal),
            set.Categories.All.Keys.Union(await db.Categories.Select(c => c.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal),
            set.Subcategories.All.Keys.Union(await db.Subcategories.Select(s => s.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal)
        );
        foreach (var (place, terms) in set.TermLists)
        {
            kinds.Place(set, place, terms);
        }
    }
}
