using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// The index of the search: an entry for each subject that can be found, and the tokens of its texts. Triggers on the tables of the subjects keep it.
/// </summary>
internal abstract class SearchIndex(QpletDbContext db)
{
    private const int Piece = 1000;

    private static readonly MethodInfo s_fill = typeof(SearchIndex).GetMethod(nameof(FillEntityAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The database.</summary>
    protected QpletDbContext Db => db;

    /// <summary>The kinds that searches find.</summary>
    protected IReadOnlyList<SearchableKind> Kinds { get; } = db.Model.SearchableKinds();

    /// <summary>Returns the index for the provider of a context.</summary>
    public static SearchIndex Of(QpletDbContext db) => db.Database.IsSqlite() ? new SqliteSearchIndex(db) : new PostgreSqlSearchIndex(db);

    /// <summary>
    /// Creates the parts of the index that do not exist, and adds rows that were written before the index existed. Several nodes may call it at once.
    /// </summary>
    public async Task CreateMissingAsync(CancellationToken cancellationToken)
    {
        if (await FindMissingAsync(cancellationToken) is not { Count: 0 })
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.BecomeOnlyAsync(ExclusiveWork.SearchIndex, cancellationToken);
            if (await FindMissingAsync(cancellationToken) is { } missing)
            {
                foreach (var kind in missing)
                {
                    await CreateAsync(kind, cancellationToken);
                }
            }
            else
            {
                await CreateAllAsync(cancellationToken);
            }
            await transaction.CommitAsync(cancellationToken);
        }
        foreach (var kind in Kinds)
        {
            var key = db.Model.FindEntityType(kind.Entity)!.FindPrimaryKey()!.Properties[0];
            await (Task)s_fill.MakeGenericMethod(kind.Entity, key.ClrType).Invoke(this, [key.Name, cancellationToken])!;
        }
    }

    /// <summary>Creates the index again.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await db.BecomeOnlyAsync(ExclusiveWork.SearchIndex, cancellationToken);
            await CreateAllAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        await OptimizeAsync(cancellationToken);
    }

    /// <summary>Returns a line for each way in which the index differs from the rows.</summary>
    public async IAsyncEnumerable<string> CompareAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var missing = await FindMissingAsync(cancellationToken);
        if (missing is null)
        {
            yield return "The index of the search is missing.";
            yield break;
        }
        foreach (var kind in missing)
        {
            yield return $"{kind.Table}: triggers of the search are missing.";
        }
        foreach (var kind in Kinds)
        {
            await foreach (var line in CompareEntriesAsync(kind).WithCancellation(cancellationToken))
            {
                yield return line;
            }
        }
        await foreach (var line in CompareTokensAsync(cancellationToken))
        {
            yield return line;
        }
    }

    /// <summary>Returns the kinds whose triggers are missing or differ, or null if all of the index is missing.</summary>
    protected abstract Task<IReadOnlyList<SearchableKind>?> FindMissingAsync(CancellationToken cancellationToken);

    /// <summary>Creates all of the index again, in a transaction.</summary>
    protected abstract Task CreateAllAsync(CancellationToken cancellationToken);

    /// <summary>Creates the triggers of a kind again, and writes its rows to the index, in a transaction.</summary>
    protected abstract Task CreateAsync(SearchableKind kind, CancellationToken cancellationToken);

    /// <summary>Lets the database reorganize the index.</summary>
    protected abstract Task OptimizeAsync(CancellationToken cancellationToken);

    /// <summary>Returns a line for each entry whose tokens differ from those of the row.</summary>
    protected abstract IAsyncEnumerable<string> CompareTokensAsync(CancellationToken cancellationToken);

    /// <summary>Runs statements, which have no parameters.</summary>
    protected async Task RunAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names in the statements are those of the model.
            command.CommandText = statement;
#pragma warning restore CA2100
            command.Transaction = db.Database.CurrentTransaction is { } transaction
                ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction)
                : null;
            await db.Database.OpenConnectionAsync(cancellationToken);
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    private async IAsyncEnumerable<string> CompareEntriesAsync(SearchableKind kind)
    {
#pragma warning disable EF1002 // The names are those of the model's tables.
        var rows = db.Database.SqlQueryRaw<string>(
            $"""
            SELECT CAST(row."{kind.Key}" AS text) AS "Value" FROM "{kind.Table}" AS row
            WHERE {kind.IsFound("row")} AND NOT EXISTS (
                SELECT 1 FROM "SearchEntries" AS entry WHERE entry."SubjectId" = row."{kind.Key}" AND entry."Popularity" = {kind.PopularityOf("row")})
            """
        );
        var entries = db.Database.SqlQueryRaw<string>(
            $"""
            SELECT CAST("SubjectId" AS text) AS "Value" FROM "SearchEntries"
            WHERE "Kind" = '{kind.Name}' AND "SubjectId" NOT IN (SELECT row."{kind.Key}" FROM "{kind.Table}" AS row WHERE {kind.IsFound("row")})
            """
        );
#pragma warning restore EF1002
        await foreach (var key in rows.AsAsyncEnumerable())
        {
            yield return $"{kind.Table}: the search lacks an entry for the row {key}, or the entry has another class of popularity.";
        }
        await foreach (var key in entries.AsAsyncEnumerable())
        {
            yield return $"{kind.Table}: the search has an entry for the row {key}, which it must not find.";
        }
    }

    private async Task FillEntityAsync<T, TKey>(string key, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var rows = await db.Set<T>().Where(IsEmpty<T>()).OrderBy(row => EF.Property<TKey>(row, key)).Take(Piece).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return;
            }
            foreach (var row in rows)
            {
                db.Entry(row).Property(nameof(ISearchable.SearchText)).IsModified = true;
            }
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private static Expression<Func<T, bool>> IsEmpty<T>()
        where T : class => row => EF.Property<string>(row, nameof(ISearchable.SearchText)) == "";
}
