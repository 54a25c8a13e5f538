using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Storage;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Search;

/// <summary>The index of the search on PostgreSQL: a column with the tokens of each entry, with a GIN index.</summary>
internal sealed class PostgreSqlSearchIndex(QpletDbContext db) : SearchIndex(db)
{
    /// <summary>The column of the entries with the tokens.</summary>
    public const string Column = "Tokens";

    /// <summary>The GIN index.</summary>
    public const string Index = "IX_SearchEntries_Tokens";

    /// <summary>
    /// Begins a transaction in which PostgreSQL searches the index of tokens also for a condition with many words, of which it expects too many matches, and
    /// does not compile statements, which would take longer than they run.
    /// Returns null on SQLite.
    /// </summary>
    public static async Task<IDbContextTransaction?> PreferIndexAsync(QpletDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            return null;
        }
        var transaction = await db.BeginLimitedTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL enable_seqscan = off; SET LOCAL jit = off", cancellationToken);
        return transaction;
    }

    /// <summary>
    /// Declares a GIN index that each change is written to at once. By default, PostgreSQL collects changes in a list, all of which each search reads: up to 2
    /// ms for each word.
    /// </summary>
    public static IndexBuilder WriteDirectly(IndexBuilder index) => index.HasMethod("gin").HasStorageParameter("fastupdate", false);

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<SearchableKind>?> FindMissingAsync(CancellationToken cancellationToken)
    {
        var stored = await Db
            .Database.SqlQueryRaw<string>(
                """
                SELECT t.tgname || p.prosrc AS "Value" FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid JOIN pg_class AS c ON c.oid = t.tgrelid
                WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
                """
            )
            .ToListAsync(cancellationToken);
        return [.. Kinds.Where(kind => !Triggers(kind).All(trigger => stored.Contains(trigger.Name + Body(kind))))];
    }

    /// <inheritdoc />
    protected override async Task CreateAllAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in Kinds)
        {
            await CreateAsync(kind, cancellationToken);
        }
    }

    /// <inheritdoc />
    protected override Task CreateAsync(SearchableKind kind, CancellationToken cancellationToken) =>
        RunAsync(
            [
                $"CREATE OR REPLACE FUNCTION \"{kind.Table}Search\"() RETURNS trigger LANGUAGE plpgsql AS $body${Body(kind)}$body$",
                .. Triggers(kind).SelectMany(trigger => (string[])[$"DROP TRIGGER IF EXISTS \"{trigger.Name}\" ON \"{kind.Table}\"", trigger.Sql]),
                $"""
                DELETE FROM "SearchEntries" WHERE "Kind" = '{kind.Name}'
                AND "SubjectId" NOT IN (SELECT "{kind.Key}" FROM "{kind.Table}" AS row WHERE {kind.IsFound("row")})
                """,
                $"""
                INSERT INTO "SearchEntries" AS entry ("Kind", "SubjectId", "Popularity", "{Column}")
                SELECT {ValuesOf(kind, "row")} FROM "{kind.Table}" AS row WHERE {kind.IsFound("row")} ORDER BY row."{kind.Key}"
                {Keep} WHERE (entry."Popularity", entry."{Column}") IS DISTINCT FROM (excluded."Popularity", excluded."{Column}")
                """,
            ],
            cancellationToken
        );

    /// <inheritdoc />
    protected override Task OptimizeAsync(CancellationToken cancellationToken) => RunAsync([$"REINDEX INDEX CONCURRENTLY \"{Index}\""], cancellationToken);

    /// <inheritdoc />
    protected override async IAsyncEnumerable<string> CompareTokensAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var kind in Kinds)
        {
            var statement = $"""
                SELECT row."{kind.Key}"::text AS "Value" FROM "{kind.Table}" AS row JOIN "SearchEntries" AS entry ON entry."SubjectId" = row."{kind.Key}"
                WHERE entry."{Column}" IS DISTINCT FROM {TokensOf(kind, "row")}
                """;
            await foreach (var key in Db.Database.SqlQueryRaw<string>(statement).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                yield return $"{kind.Table}: the search has other words than the row {key}.";
            }
        }
    }

    private const string Keep = $"ON CONFLICT (\"SubjectId\") DO UPDATE SET \"Popularity\" = excluded.\"Popularity\", \"{Column}\" = excluded.\"{Column}\"";

    private static string TokensOf(SearchableKind kind, string row) => $"array_to_tsvector(string_to_array({row}.\"{kind.Text}\", ' '))";

    private static string ValuesOf(SearchableKind kind, string row) => $"'{kind.Name}', {row}.\"{kind.Key}\", {kind.PopularityOf(row)}, {TokensOf(kind, row)}";

    /// <summary>Returns the body of the function that both triggers of a kind call. Its first line says when the triggers call it.</summary>
    private static string Body(SearchableKind kind) =>
        $"""

            -- {kind.IsChanged("IS DISTINCT FROM")}
            BEGIN
                IF TG_OP = 'DELETE' THEN
                    DELETE FROM "SearchEntries" WHERE "SubjectId" = old."{kind.Key}";
                ELSIF {kind.IsFound("new")} THEN
                    INSERT INTO "SearchEntries" ("Kind", "SubjectId", "Popularity", "{Column}") VALUES ({ValuesOf(kind, "new")})
                    {Keep};
                ELSE
                    DELETE FROM "SearchEntries" WHERE "SubjectId" = new."{kind.Key}";
                END IF;
                RETURN NULL;
            END
            """;

    private static IEnumerable<(string Name, string Sql)> Triggers(SearchableKind kind)
    {
        yield return Trigger("Change", $"AFTER INSERT OR DELETE ON \"{kind.Table}\" FOR EACH ROW");
        yield return Trigger("Update", $"AFTER UPDATE OF {kind.Columns} ON \"{kind.Table}\" FOR EACH ROW WHEN ({kind.IsChanged("IS DISTINCT FROM")})");

        (string, string) Trigger(string suffix, string when) =>
            ($"{kind.Table}Search{suffix}", $"CREATE TRIGGER \"{kind.Table}Search{suffix}\" {when} EXECUTE FUNCTION \"{kind.Table}Search\"()");
    }
}
