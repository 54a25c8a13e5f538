using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

/// <summary>Finds subjects in the index of the search, whether or not a viewer may see them.</summary>
/// <remarks>
/// The order is the same on all databases: by tier (<see cref="SearchTerm" />), then by rank (<see cref="SearchEntry.Rank" />). Each tier is a query of its own
/// without the entries of better tiers, so a search that finds enough good matches reads nothing else.
/// </remarks>
public sealed class SearchReader(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>The number of entries that PostgreSQL looks through in the order of their ranks before it uses the index of tokens.</summary>
    private const int Window = 1000;

    /// <summary>Returns the subjects of some kinds that a search finds, best first.</summary>
    /// <param name="term">The text to search for.</param>
    /// <param name="kinds">The names of the kinds, or null for all but messages.</param>
    /// <param name="beyond">The place after which to begin, or null to begin with the first.</param>
    /// <param name="isBackward">Whether to return those that precede the place, the nearest first.</param>
    /// <param name="limit">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        SearchTerm term,
        IReadOnlyCollection<string>? kinds,
        SearchPosition? beyond,
        bool isBackward,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var hits = new List<SearchHit>();
        if (term.IsEmpty || kinds is { Count: 0 })
        {
            return hits;
        }
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var interruption = SqliteInterruption.InterruptOn(db, cancellationToken);
        await using var transaction = await PostgreSqlSearchIndex.PreferIndexAsync(db, cancellationToken);
        var step = isBackward ? -1 : 1;
        var isKnown = false;
        for (var tier = beyond?.Tier ?? (isBackward ? SearchTerm.TierCount - 1 : 0); tier >= 0 && tier < SearchTerm.TierCount; tier += step)
        {
            if (tier >= SearchTerm.FirstMisspelledTier && !isKnown)
            {
                term = await term.KnownInAsync(db, cancellationToken);
                isKnown = true;
            }
            if (term.QueryOf(tier) is not { } query)
            {
                continue;
            }
            var bound = beyond is { } place && place.Tier == tier ? place.Rank : (long?)null;
            var rows = await ReadAsync(
                db,
                WithKinds(query, kinds),
                bound,
                isBackward,
                mayScan: kinds is null && tier < SearchTerm.FirstMisspelledTier,
                limit - hits.Count,
                cancellationToken
            );
            hits.AddRange(rows.Select(row => new SearchHit(new(tier, row.Rank), new SubjectKey(row.Kind, row.SubjectId))));
            if (hits.Count >= limit)
            {
                break;
            }
        }
        cancellationToken.ThrowIfCancellationRequested();
        return hits;
    }

    /// <summary>Returns the keys of all subjects of a kind that a search finds, for use in another query.</summary>
    public static IQueryable<Guid> KeysOf(QpletDbContext db, SearchTerm term, string kind) => KeysOf(db, WithKinds(term.QueryOfAll(), [kind]));

    /// <summary>Returns the keys of all subjects whose entries meet a condition.</summary>
    internal static IQueryable<Guid> KeysOf(QpletDbContext db, TokenQuery query)
    {
        var isSqlite = db.Database.IsSqlite();
        var statement = isSqlite
            ? $"""
                SELECT entry."SubjectId" AS "Value" FROM "{SqliteSearchIndex.Table}" AS found
                JOIN "SearchEntries" AS entry ON {SqliteSearchIndex.IsEntryOfFound}
                WHERE found."{SqliteSearchIndex.Table}" MATCH @p0
                """
            : $"""SELECT "SubjectId" AS "Value" FROM "SearchEntries" WHERE "{PostgreSqlSearchIndex.Column}" @@ CAST(@p0 AS tsquery)""";
        return db.Database.SqlQueryRaw<Guid>(statement, isSqlite ? query.ToFts5() : query.ToTsQuery());
    }

    private static TokenQuery WithKinds(TokenQuery query, IReadOnlyCollection<string>? kinds) =>
        kinds is null ? query : TokenQuery.All([TokenQuery.Any([.. kinds.Select(static kind => TokenQuery.Of(SearchTokens.OfKind(kind)))]), query]);

    private static async Task<IReadOnlyList<Row>> ReadAsync(
        QpletDbContext db,
        TokenQuery query,
        long? bound,
        bool isBackward,
        bool mayScan,
        int limit,
        CancellationToken cancellationToken
    )
    {
        // Entries below are those of messages, which have no popularity.
        var (from, to) = isBackward ? (bound ?? SearchEntry.Numbers, long.MaxValue) : (SearchEntry.Numbers, bound ?? long.MaxValue);
        var order = isBackward ? "ASC" : "DESC";
        if (db.Database.IsSqlite())
        {
            var sql = $"""
                SELECT entry."Rank", entry."Kind", entry."SubjectId" FROM "{SqliteSearchIndex.Table}" AS found
                CROSS JOIN "SearchEntries" AS entry ON {SqliteSearchIndex.IsEntryOfFound}
                WHERE found."{SqliteSearchIndex.Table}" MATCH @p0 AND found.rowid > @p1 AND found.rowid < @p2 ORDER BY found.rowid {order} LIMIT @p3
                """;
            return await db.Database.SqlQueryRaw<Row>(sql, query.ToFts5(), from, to, limit).ToListAsync(cancellationToken);
        }

        var text = query.ToTsQuery();
        if (!isBackward && mayScan)
        {
            // A frequent word is found soon in the order of the ranks, where its matches need not be sorted.
            var window = $"""
                SELECT "Rank", "Kind", "SubjectId" FROM (
                    SELECT * FROM "SearchEntries" WHERE "Rank" > @p1 AND "Rank" < @p2 ORDER BY "Rank" DESC LIMIT {Window}
                ) AS entry WHERE "{PostgreSqlSearchIndex.Column}" @@ CAST(@p0 AS tsquery) ORDER BY "Rank" DESC LIMIT @p3
                """;
            var rows = await db.Database.SqlQueryRaw<Row>(window, text, from, to, limit).ToListAsync(cancellationToken);
            if (rows.Count >= limit)
            {
                return rows;
            }
        }
        var found = $"""
            WITH found AS MATERIALIZED (
                SELECT "Rank", "Kind", "SubjectId" FROM "SearchEntries"
                WHERE "{PostgreSqlSearchIndex.Column}" @@ CAST(@p0 AS tsquery)
            )
            SELECT * FROM found WHERE "Rank" > @p1 AND "Rank" < @p2 ORDER BY "Rank" {order} LIMIT @p3
            """;
        return await db.Database.SqlQueryRaw<Row>(found, text, from, to, limit).ToListAsync(cancellationToken);
    }

    private sealed record Row(long Rank, string Kind, Guid SubjectId);
}
