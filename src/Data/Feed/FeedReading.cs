using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Feed;

/// <summary>Reads the feeds of users: what those whom they follow have published.</summary>
/// <remarks>
/// A feed is merged when it is read, so a new follow, the end of one and a block take effect at once. The statement seeks the first entry of each followed user
/// in the index of <see cref="FeedEntry" />, keeps the users whose first entries come first, and reads entries of only these. Its cost depends on the number of
/// followed users, but neither on the number of their entries nor on the depth of the page.
/// </remarks>
public static class FeedReading
{
    private const string Unblocked = """
        f."FollowerId" = {0} AND f."FolloweeId" NOT IN (
          SELECT b."BlockedId" FROM "Blocks" AS b WHERE b."BlockerId" = {0} UNION ALL SELECT b."BlockerId" FROM "Blocks" AS b WHERE b."BlockedId" = {0}
        )
        """;

    /// <summary>Returns entries of a user's feed, in the direction of the range.</summary>
    /// <param name="db">The database.</param>
    /// <param name="viewerId">The user.</param>
    /// <param name="range">The part of the feed.</param>
    /// <param name="limit">The maximum number of entries.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<FeedEntry>> ReadFeedAsync(
        this QpletDbContext db,
        Guid viewerId,
        FeedRange range,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var isSqlite = db.Database.IsSqlite();
        List<object> values = [viewerId, limit];
        Func<string, string> within = static _ => "";
        if (range.OlderThan is { } older)
        {
            within = Add(within, older, "<");
        }
        if (range.NewerThan is { } newer)
        {
            within = Add(within, newer, ">");
        }
        var sql = isSqlite ? SqliteOf(within, range.IsOldestFirst) : PostgreSqlOf(within, range.IsOldestFirst);
        return await db.FeedEntries.FromSqlRaw(sql, [.. values]).AsNoTracking().ToListAsync(cancellationToken);

        Func<string, string> Add(Func<string, string> others, FeedPosition position, string operation)
        {
            var first = values.Count;
            values.Add(isSqlite ? UtcMicrosecondsConverter.ToMicroseconds(position.PublishedAt) : position.PublishedAt);
            values.Add(position.SubjectId);
            return table => $$"""{{others(table)}} AND ({{table}}."PublishedAt", {{table}}."SubjectId") {{operation}} ({{{first}}}, {{{first + 1}}})""";
        }
    }

    private static string OrderOf(string table, bool isOldestFirst)
    {
        var direction = isOldestFirst ? "ASC" : "DESC";
        return $"{table}.\"PublishedAt\" {direction}, {table}.\"SubjectId\" {direction}";
    }

    // Without LATERAL: the time of each user's first entry, and the users whose time is not behind that of the last one needed, with ties.
    private static string SqliteOf(Func<string, string> within, bool isOldestFirst) =>
        $$"""
            WITH "Heads" AS MATERIALIZED (
              SELECT f."FolloweeId" AS "AuthorId", (
                SELECT e."PublishedAt" FROM "FeedEntries" AS e WHERE e."AuthorId" = f."FolloweeId"{{within("e")}}
                ORDER BY {{OrderOf("e", isOldestFirst)}} LIMIT 1
              ) AS "At"
              FROM "Follows" AS f WHERE {{Unblocked}}
            )
            SELECT x."SubjectId", x."AuthorId", x."PublishedAt", x."SubjectKind"
            FROM "Heads" AS h
            CROSS JOIN "FeedEntries" AS x ON x."SubjectId" IN (
              SELECT e."SubjectId" FROM "FeedEntries" AS e WHERE e."AuthorId" = h."AuthorId"{{within("e")}}
              ORDER BY {{OrderOf("e", isOldestFirst)}} LIMIT {1}
            )
            WHERE h."At" {{(isOldestFirst ? "<=" : ">=")}} COALESCE((
              SELECT l."At" FROM "Heads" AS l WHERE l."At" IS NOT NULL ORDER BY l."At" {{(isOldestFirst ? "ASC" : "DESC")}} LIMIT 1 OFFSET {1} - 1
            ), h."At")
            ORDER BY {{OrderOf("x", isOldestFirst)}} LIMIT {1}
            """;

    private static string PostgreSqlOf(Func<string, string> within, bool isOldestFirst) =>
        $$"""
            SELECT x."SubjectId", x."AuthorId", x."PublishedAt", x."SubjectKind"
            FROM (
              SELECT e."AuthorId" FROM "Follows" AS f
              CROSS JOIN LATERAL (
                SELECT e."AuthorId", e."PublishedAt", e."SubjectId" FROM "FeedEntries" AS e WHERE e."AuthorId" = f."FolloweeId"{{within("e")}}
                ORDER BY {{OrderOf("e", isOldestFirst)}} LIMIT 1
              ) AS e
              WHERE {{Unblocked}} ORDER BY {{OrderOf("e", isOldestFirst)}} LIMIT {1}
            ) AS h
            CROSS JOIN LATERAL (
              SELECT e."SubjectId", e."AuthorId", e."PublishedAt", e."SubjectKind" FROM "FeedEntries" AS e WHERE e."AuthorId" = h."AuthorId"{{within("e")}}
              ORDER BY {{OrderOf("e", isOldestFirst)}} LIMIT {1}
            ) AS x
            ORDER BY {{OrderOf("x", isOldestFirst)}} LIMIT {1}
            """;
}
