using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Data.Search;

/// <summary>Checks and rebuilds the indexes of substrings on PostgreSQL, which migrations create.</summary>
internal static class PostgreSqlSubstringIndexes
{
    /// <summary>Builds all indexes again, while the database is in use.</summary>
    public static async Task RebuildAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        foreach (var name in NamesOf(db))
        {
#pragma warning disable EF1002 // The name is that of an index of the model.
            await db.Database.ExecuteSqlRawAsync($"REINDEX INDEX CONCURRENTLY \"{name}\"", cancellationToken);
#pragma warning restore EF1002
        }
    }

    /// <summary>Returns a line for each index that is missing or not valid. PostgreSQL keeps valid ones by itself.</summary>
    public static async IAsyncEnumerable<string> CompareAsync(QpletDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var valid = await db
            .Database.SqlQueryRaw<string>(
                """
                SELECT c.relname::text AS "Value" FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
                WHERE i.indisvalid AND c.relnamespace = current_schema()::regnamespace
                """
            )
            .ToListAsync(cancellationToken);
        foreach (var name in NamesOf(db).Except(valid))
        {
            yield return $"{name}: the index is missing or not valid.";
        }
    }

    private static IEnumerable<string> NamesOf(QpletDbContext db) =>
        SubstringIndexes.Of(db.Model).SelectMany(static index => index.Columns.Select(index.NameOf));
}
