using System.Globalization;
using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// The index of the search on SQLite: a virtual table of FTS5 that keeps the tokens of each entry, but not the texts. A row has the rank of the entry as its
/// number, so FTS5 returns matches in the order of the ranks and stops when there are enough.
/// </summary>
/// <remarks>Migrations do not create the virtual table and the triggers; see <see cref="SqliteSubstringIndexes" />.</remarks>
internal sealed class SqliteSearchIndex(QpletDbContext db) : SearchIndex(db)
{
    /// <summary>The virtual table.</summary>
    public const string Table = "SearchTokens";

    /// <summary>The condition that the row <c>entry</c> of the entries belongs to the row <c>found</c> of the virtual table.</summary>
    /// <remarks>SQLite does not look up computed ranks in their index here, so the number of the entry is taken from the rank.</remarks>
    public static readonly string IsEntryOfFound = string.Create(CultureInfo.InvariantCulture, $"entry.\"Number\" = found.rowid % {SearchEntry.Numbers}");

    // The tokenizer splits at spaces only, because tokens contain no other ASCII characters than letters and digits.
    private const string CreateTable =
        $"CREATE VIRTUAL TABLE \"{Table}\" USING fts5(\"Tokens\", content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')";

    /// <inheritdoc />
    protected override async Task<IReadOnlyList<SearchableKind>?> FindMissingAsync(CancellationToken cancellationToken)
    {
        var stored = await Db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL").ToListAsync(cancellationToken);
        return stored.Contains(CreateTable) ? [.. Kinds.Where(kind => !Triggers(kind).All(trigger => stored.Contains(trigger.Sql)))] : null;
    }

    /// <inheritdoc />
    protected override async Task CreateAllAsync(CancellationToken cancellationToken)
    {
        await RunAsync([$"DROP TABLE IF EXISTS \"{Table}\"", CreateTable], cancellationToken);
        foreach (var kind in Kinds)
        {
            await CreateAsync(kind, isEmpty: true, cancellationToken);
        }
    }

    /// <inheritdoc />
    protected override Task CreateAsync(SearchableKind kind, CancellationToken cancellationToken) => CreateAsync(kind, isEmpty: false, cancellationToken);

    /// <inheritdoc />
    protected override Task OptimizeAsync(CancellationToken cancellationToken) =>
        RunAsync([$"INSERT INTO \"{Table}\" (\"{Table}\") VALUES ('optimize')"], cancellationToken);

    /// <inheritdoc />
    protected override async IAsyncEnumerable<string> CompareTokensAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lost = Db.Database.SqlQueryRaw<string>(
            $"SELECT \"Kind\" || ' ' || \"SubjectId\" AS Value FROM \"SearchEntries\" WHERE \"Rank\" NOT IN (SELECT id FROM \"{Table}_docsize\")"
        );
        var others = Db.Database.SqlQueryRaw<long>($"SELECT id AS Value FROM \"{Table}_docsize\" WHERE id NOT IN (SELECT \"Rank\" FROM \"SearchEntries\")");
        await foreach (var subject in lost.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"{Table}: the index lacks the words of {subject}.";
        }
        await foreach (var rank in others.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Table}: the index has words of rank {rank}, which no subject has.");
        }
    }

    private Task CreateAsync(SearchableKind kind, bool isEmpty, CancellationToken cancellationToken)
    {
        var ranks = $"SELECT \"Rank\" FROM \"SearchEntries\" WHERE \"Kind\" = '{kind.Name}'";
        return RunAsync(
            [
                .. Triggers(kind).Select(static trigger => $"DROP TRIGGER IF EXISTS \"{trigger.Name}\""),
                .. isEmpty ? (string[])[] : [$"DELETE FROM \"{Table}\" WHERE rowid IN ({ranks})"],
                $"""
                DELETE FROM "SearchEntries" WHERE "Kind" = '{kind.Name}'
                AND "SubjectId" NOT IN (SELECT "{kind.Key}" FROM "{kind.Table}" AS row WHERE {kind.IsFound("row")})
                """,
                $"""
                INSERT INTO "SearchEntries" ("Kind", "SubjectId", "Popularity")
                SELECT '{kind.Name}', row."{kind.Key}", {kind.PopularityOf("row")} FROM "{kind.Table}" AS row WHERE {kind.IsFound(
                    "row"
                )} ORDER BY row."{kind.Key}"
                ON CONFLICT ("SubjectId") DO UPDATE SET "Popularity" = excluded."Popularity"
                """,
                $"""
                INSERT INTO "{Table}" (rowid, "Tokens")
                SELECT entry."Rank", row."{kind.Text}" FROM "SearchEntries" AS entry JOIN "{kind.Table}" AS row ON row."{kind.Key}" = entry."SubjectId"
                WHERE entry."Kind" = '{kind.Name}' ORDER BY entry."Rank"
                """,
                .. Triggers(kind).Select(static trigger => trigger.Sql),
            ],
            cancellationToken
        );
    }

    /// <summary>Returns the triggers of a kind, with the statements exactly as the database keeps them.</summary>
    private static IEnumerable<(string Name, string Sql)> Triggers(SearchableKind kind)
    {
        var rankOfOld = $"(SELECT \"Rank\" FROM \"SearchEntries\" WHERE \"SubjectId\" = old.\"{kind.Key}\")";
        var removeTokens = $"DELETE FROM \"{Table}\" WHERE rowid = {rankOfOld};";
        var removeEntry = $"DELETE FROM \"SearchEntries\" WHERE \"SubjectId\" = old.\"{kind.Key}\"";
        var columns = "INSERT INTO \"SearchEntries\" (\"Kind\", \"SubjectId\", \"Popularity\")";
        var values = $"'{kind.Name}', new.\"{kind.Key}\", {kind.PopularityOf("new")}";
        var keep = $"ON CONFLICT (\"SubjectId\") DO UPDATE SET \"Popularity\" = excluded.\"Popularity\"";
        var isEntry = $"\"SubjectId\" = new.\"{kind.Key}\"";
        var addTokens = $"INSERT INTO \"{Table}\" (rowid, \"Tokens\") SELECT \"Rank\", new.\"{kind.Text}\" FROM \"SearchEntries\" WHERE {isEntry};";

        yield return Trigger("Insert", $"AFTER INSERT ON \"{kind.Table}\" WHEN {kind.IsFound("new")}", $"{columns} VALUES ({values}); {addTokens}");
        yield return Trigger("Delete", $"AFTER DELETE ON \"{kind.Table}\"", $"{removeTokens} {removeEntry};");
        yield return Trigger(
            "Update",
            $"AFTER UPDATE OF {kind.Columns} ON \"{kind.Table}\" WHEN {kind.IsChanged("IS NOT")}",
            $"{removeTokens} {removeEntry} AND NOT ({kind.IsFound("new")}); {columns} SELECT {values} WHERE {kind.IsFound("new")} {keep}; {addTokens}"
        );

        (string, string) Trigger(string suffix, string when, string body) =>
            ($"{kind.Table}Search{suffix}", $"CREATE TRIGGER \"{kind.Table}Search{suffix}\" {when} BEGIN {body} END");
    }
}
