using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

/// <summary>Finds subjects in the index of the search, whether or not a viewer may see them.</summary>
/// <remarks>
/// The order is the same on all databases: by tier (<see cref="SearchTerm" />), then by rank (<see cref="SearchEntry.Rank" />). A tier has a condition of
/// its own without the entries of better tiers, so a search that finds enough good matches reads nothing else.
/// </remarks>
public sealed class SearchReader(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>The numbers by which PostgreSQL decides how to read entries.</summary>
    internal SearchWindow Window { get; init; } = new();

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
        string[] names =
        [
            .. kinds ?? db.Model.SearchableKinds().Where(static kind => typeof(ISearchSubject).IsAssignableFrom(kind.Entity)).Select(static kind => kind.Name),
        ];
        var onPostgreSql = transaction is null ? null : new PostgreSqlTierReader(db, names, isBackward, Window);
        foreach (var group in isBackward ? SearchTerm.TierGroups.Reverse() : SearchTerm.TierGroups)
        {
            if (group.IsMisspelled)
            {
                term = await term.KnownInAsync(db, cancellationToken);
            }
            var tiers = new List<(int Tier, TokenQuery Query)>();
            foreach (var tier in isBackward ? group.Tiers.Reverse() : group.Tiers)
            {
                if ((beyond is not { } place || (isBackward ? tier <= place.Tier : tier >= place.Tier)) && term.QueryOf(tier) is { } query)
                {
                    tiers.Add((tier, query));
                }
            }
            if (tiers.Count == 0)
            {
                continue;
            }
            hits.AddRange(
                onPostgreSql is null
                    ? await ReadAsync(db, tiers, kinds, beyond, isBackward, limit - hits.Count, cancellationToken)
                    : await onPostgreSql.ReadAsync(term.QueryOf(group), tiers, beyond, limit - hits.Count, cancellationToken)
            );
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

    private static async Task<IReadOnlyList<SearchHit>> ReadAsync(
        QpletDbContext db,
        IReadOnlyList<(int Tier, TokenQuery Query)> tiers,
        IReadOnlyCollection<string>? kinds,
        SearchPosition? beyond,
        bool isBackward,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var hits = new List<SearchHit>();
        var sql = $"""
            SELECT entry."Rank", entry."Kind", entry."SubjectId" FROM "{SqliteSearchIndex.Table}" AS found
            CROSS JOIN "SearchEntries" AS entry ON {SqliteSearchIndex.IsEntryOfFound}
            WHERE found."{SqliteSearchIndex.Table}" MATCH @p0 AND found.rowid > @p1 AND found.rowid < @p2
            ORDER BY found.rowid {(isBackward ? "ASC" : "DESC")} LIMIT @p3
            """;
        foreach (var (tier, query) in tiers)
        {
            var bound = beyond is { } place && place.Tier == tier ? place.Rank : (long?)null;

            // Entries below are those of messages, which have no popularity.
            var (from, to) = isBackward ? (bound ?? SearchEntry.Numbers, long.MaxValue) : (SearchEntry.Numbers, bound ?? long.MaxValue);
            var rows = await db.Database.SqlQueryRaw<Row>(sql, WithKinds(query, kinds).ToFts5(), from, to, limit - hits.Count).ToListAsync(cancellationToken);
            hits.AddRange(rows.Select(row => new SearchHit(new(tier, row.Rank), new SubjectKey(row.Kind, row.SubjectId))));
            if (hits.Count >= limit)
            {
                break;
            }
        }
        return hits;
    }

    private sealed record Row(long Rank, string Kind, Guid SubjectId);
}
