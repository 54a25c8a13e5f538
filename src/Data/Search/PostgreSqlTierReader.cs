using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// Reads the entries of tiers on PostgreSQL. Its GIN index returns matches without an order, so the best ones are found in one of two ways: few matches are all
/// read and sorted, those of several tiers at once; if there are many, the entries of each kind are looked through in the order of their ranks, where a
/// frequent word is found soon.
/// </summary>
/// <param name="db">The database, in a transaction in which the index of the search is preferred.</param>
/// <param name="kinds">The names of the kinds that are searched.</param>
/// <param name="isBackward">Whether the worst entries come first.</param>
/// <param name="window">The numbers that decide.</param>
internal sealed class PostgreSqlTierReader(QpletDbContext db, string[] kinds, bool isBackward, SearchWindow window)
{
    private const string MatchesText = $"\"{PostgreSqlSearchIndex.Column}\" @@ CAST(@p0 AS tsquery)";

    // The entries with lower ranks are those of messages, which have no popularity.
    private const long LowestRank = SearchEntry.Numbers;

    private readonly string _order = isBackward ? "ASC" : "DESC";

    /// <summary>Returns entries of tiers, the best ones first, or the worst ones if they are read backward.</summary>
    /// <param name="all">The condition that all entries of the tiers meet.</param>
    /// <param name="tiers">The tiers with their conditions, in the order in which they are read.</param>
    /// <param name="beyond">The place after which to begin, or null to begin with the first.</param>
    /// <param name="limit">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<IReadOnlyList<SearchHit>> ReadAsync(
        TokenQuery all,
        IReadOnlyList<(int Tier, TokenQuery Query)> tiers,
        SearchPosition? beyond,
        int limit,
        CancellationToken cancellationToken
    )
    {
        all = tiers.Count == 1 ? tiers[0].Query : all;
        if (await EstimateAsync(all, cancellationToken) <= window.FewMatches)
        {
            return HitsOf(await ReadAllAsync(all, kinds, tiers, beyond, limit, cancellationToken));
        }
        var hits = new List<SearchHit>();
        foreach (var tier in tiers)
        {
            var place = beyond is { } bound && bound.Tier == tier.Tier ? beyond : null;
            hits.AddRange(HitsOf(await ReadTierAsync(tier, place, limit - hits.Count, cancellationToken)));
            if (hits.Count >= limit)
            {
                break;
            }
        }
        return hits;
    }

    private async Task<IReadOnlyList<Row>> ReadTierAsync(
        (int Tier, TokenQuery Query) tier,
        SearchPosition? beyond,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (await EstimateAsync(tier.Query, cancellationToken) <= window.FewMatches)
        {
            return await ReadAllAsync(tier.Query, kinds, [tier], beyond, limit, cancellationToken);
        }

        var (from, to) = isBackward ? (beyond?.Rank ?? LowestRank, long.MaxValue) : (LowestRank, beyond?.Rank ?? long.MaxValue);
        var size = Math.Max(window.Size, 10 * limit);
        var sql = $"""
            SELECT @p6 AS "Tier", entry."Rank", entry."Kind", entry."SubjectId" FROM unnest(@p4) AS kind CROSS JOIN LATERAL (
                SELECT * FROM (
                    SELECT * FROM "SearchEntries" WHERE "Kind" = kind AND "Rank" > @p1 AND "Rank" < @p2 ORDER BY "Rank" {_order} LIMIT @p5
                ) AS near WHERE {MatchesText} ORDER BY "Rank" {_order} LIMIT @p3
            ) AS entry
            """;
        var near = await db.Database.SqlQueryRaw<Row>(sql, tier.Query.ToTsQuery(), from, to, limit, kinds, size, tier.Tier).ToListAsync(cancellationToken);
        var found = near.ToLookup(static row => row.Kind);
        var others = await BeyondAsync([.. kinds.Where(kind => found[kind].Count() < limit)], from, to, size, cancellationToken);
        var rest = others.Length == 0 ? [] : await ReadAllAsync(tier.Query, others, [tier], beyond, limit, cancellationToken);
        var rows = near.Where(row => !others.Contains(row.Kind)).Concat(rest);
        return [.. (isBackward ? rows.OrderBy(static row => row.Rank) : rows.OrderByDescending(static row => row.Rank)).Take(limit)];
    }

    /// <summary>Reads all entries that meet a condition, and returns the first ones of some tiers.</summary>
    private async Task<IReadOnlyList<Row>> ReadAllAsync(
        TokenQuery all,
        string[] only,
        IReadOnlyList<(int Tier, TokenQuery Query)> tiers,
        SearchPosition? beyond,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var cases = tiers.Select(static (part, i) => $"WHEN \"{PostgreSqlSearchIndex.Column}\" @@ CAST(@p{7 + i} AS tsquery) THEN {part.Tier}");
        var tier = tiers.Count == 1 ? "@p6" : $"CASE {string.Join(' ', cases)} END";
        var (after, before) = isBackward ? ("<", ">") : (">", "<");
        var sql = $"""
            WITH found AS MATERIALIZED (SELECT "Rank", "Kind", "SubjectId", "{PostgreSqlSearchIndex.Column}" FROM "SearchEntries" WHERE {MatchesText})
            SELECT * FROM (
                SELECT {tier} AS "Tier", "Rank", "Kind", "SubjectId" FROM found WHERE "Rank" > @p1 AND "Kind" = ANY (@p4)
            ) AS entry
            WHERE "Tier" {after} @p5 OR ("Tier" = @p5 AND "Rank" {before} @p2) ORDER BY "Tier" {(isBackward ? "DESC" : "ASC")}, "Rank" {_order} LIMIT @p3
            """;
        return await db
            .Database.SqlQueryRaw<Row>(
                sql,
                [
                    WithKinds(all, only).ToTsQuery(),
                    LowestRank,
                    beyond?.Rank ?? (isBackward ? LowestRank : long.MaxValue),
                    limit,
                    only,
                    beyond?.Tier ?? tiers[0].Tier,
                    tiers[0].Tier,
                    .. tiers.Count == 1 ? [] : tiers.Select(static part => part.Query.ToTsQuery()),
                ]
            )
            .ToListAsync(cancellationToken);
    }

    // The tokens of many kinds have more entries than what is searched for, so they are only looked up if they exclude much.
    private TokenQuery WithKinds(TokenQuery query, string[] only) =>
        only.Length < window.AllKinds
            ? TokenQuery.All([TokenQuery.Any([.. only.Select(static kind => TokenQuery.Of(SearchTokens.OfKind(kind)))]), query])
            : query;

    /// <summary>Returns those of some kinds that have more entries than a window contains.</summary>
    private async Task<string[]> BeyondAsync(string[] some, long from, long to, int size, CancellationToken cancellationToken)
    {
        if (some.Length == 0)
        {
            return [];
        }
        var sql = $"""
            SELECT kind AS "Value" FROM unnest(@p0) AS kind WHERE EXISTS (
                SELECT "Rank" FROM "SearchEntries" WHERE "Kind" = kind AND "Rank" > @p1 AND "Rank" < @p2 ORDER BY "Rank" {_order} OFFSET @p3 LIMIT 1
            )
            """;
        return await db.Database.SqlQueryRaw<string>(sql, some, from, to, size).ToArrayAsync(cancellationToken);
    }

    /// <summary>Returns the number of matches that PostgreSQL expects by its statistics.</summary>
    private async Task<double> EstimateAsync(TokenQuery query, CancellationToken cancellationToken)
    {
        await using var command = (NpgsqlCommand)db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN (FORMAT JSON) SELECT FROM \"SearchEntries\" WHERE {MatchesText}";
        command.Transaction = (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        command.Parameters.Add(new("p0", query.ToTsQuery()));
        using var document = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(cancellationToken))!);
        return document.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetDouble();
    }

    private static IReadOnlyList<SearchHit> HitsOf(IReadOnlyList<Row> rows) =>
        [.. rows.Select(static row => new SearchHit(new(row.Tier, row.Rank), new SubjectKey(row.Kind, row.SubjectId)))];

    private sealed record Row(int Tier, long Rank, string Kind, Guid SubjectId);
}
