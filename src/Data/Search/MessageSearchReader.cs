using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// Finds messages and participants in the conversations of a user. Participants are found by their names, so the tiers of names are theirs, and the others
/// those of messages (<see cref="SearchReader" />).
/// </summary>
public sealed class MessageSearchReader(IDbContextFactory<QpletDbContext> contexts)
{
    /// <summary>The number of conversations up to which the index is searched for their messages only.</summary>
    private const int ManyConversations = 100;

    /// <summary>Returns the messages and participants that a search finds, best first; a participant once for each conversation.</summary>
    /// <param name="term">The text to search for.</param>
    /// <param name="userId">The key of the user, whose conversations are searched.</param>
    /// <param name="conversationId">The key of the only conversation to search, or null for all.</param>
    /// <param name="beyond">The place after which to begin, or null to begin with the first.</param>
    /// <param name="isBackward">Whether to return those that precede the place, the nearest first.</param>
    /// <param name="limit">The maximum number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(
        SearchTerm term,
        Guid userId,
        Guid? conversationId,
        SearchPosition? beyond,
        bool isBackward,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var hits = new List<SearchHit>();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var interruption = SqliteInterruption.InterruptOn(db, cancellationToken);
        await using var transaction = await PostgreSqlSearchIndex.PreferIndexAsync(db, cancellationToken);
        var messages = await MessagesOfAsync(db, userId, conversationId, cancellationToken);
        var step = isBackward ? -1 : 1;
        var isKnown = false;
        var tier = beyond?.Tier ?? (isBackward ? SearchTerm.TierCount - 1 : 0);
        for (; tier >= 0 && tier < SearchTerm.TierCount && hits.Count < limit; tier += step)
        {
            if (tier >= SearchTerm.FirstMisspelledTier && !isKnown)
            {
                term = await term.KnownInAsync(db, cancellationToken);
                isKnown = true;
            }
            if (term.SeparateQueryOf(tier) is not { } query)
            {
                continue;
            }
            var isName = tier % 2 == 0;
            var place = beyond is { } bound && bound.Tier == tier ? bound : new(tier, isBackward ? 0 : long.MaxValue);
            var sql = SqlOf(db.Database.IsSqlite(), isName, conversationId is not null, isBackward);
            query = TokenQuery.All([isName ? TokenQuery.Of(SearchTokens.OfKind(User.KindName)) : messages, query]);
            var text = db.Database.IsSqlite() ? query.ToFts5() : query.ToTsQuery();
            var rows = await db
                .Database.SqlQueryRaw<Row>(sql, text, userId, place.Rank, place.Group, limit - hits.Count, conversationId ?? Guid.Empty)
                .ToListAsync(cancellationToken);
            var kind = isName ? User.KindName : Message.KindName;
            hits.AddRange(rows.Select(row => new SearchHit(new(tier, row.Rank, row.ConversationId), new SubjectKey(kind, row.SubjectId))));
        }
        cancellationToken.ThrowIfCancellationRequested();
        return hits;
    }

    /// <summary>Returns the keys of all messages in the conversations that a search finds, and perhaps of others.</summary>
    public static async Task<IQueryable<Guid>> MessageKeysAsync(
        QpletDbContext db,
        SearchTerm term,
        Guid userId,
        Guid? conversationId,
        CancellationToken cancellationToken
    ) => SearchReader.KeysOf(db, TokenQuery.All([await MessagesOfAsync(db, userId, conversationId, cancellationToken), term.QueryOfAll()]));

    /// <summary>Returns the keys of all users whose names a search finds.</summary>
    public static IQueryable<Guid> UserKeys(QpletDbContext db, SearchTerm term) =>
        SearchReader.KeysOf(db, TokenQuery.All([TokenQuery.Of(SearchTokens.OfKind(User.KindName)), term.QueryOfAll(inNames: true)]));

    /// <summary>Returns the condition for the messages of the conversations, or for all messages if there are many conversations.</summary>
    private static async Task<TokenQuery> MessagesOfAsync(QpletDbContext db, Guid userId, Guid? conversationId, CancellationToken cancellationToken)
    {
        if (conversationId is { } only)
        {
            return TokenQuery.Of(SearchTokens.OfGroup(only));
        }
        var own = await db
            .Participants.Where(participant => participant.UserId == userId)
            .OrderBy(participant => participant.ConversationId)
            .Select(participant => participant.ConversationId)
            .Take(ManyConversations + 1)
            .ToListAsync(cancellationToken);
        return own.Count is 0 or > ManyConversations
            ? TokenQuery.Of(SearchTokens.OfKind(Message.KindName))
            : TokenQuery.Any([.. own.Select(static conversation => TokenQuery.Of(SearchTokens.OfGroup(conversation)))]);
    }

    /// <summary>Returns the statement of a tier. The conversations of the user are looked up in the database, whatever the index has found.</summary>
    private static string SqlOf(bool isSqlite, bool isName, bool isOneConversation, bool isBackward)
    {
        var (before, order, groupOrder) = isBackward ? (">", "ASC", "DESC") : ("<", "DESC", "ASC");
        var after = isBackward ? "<" : ">";
        var (table, key) = isName ? ("Participants", "UserId") : ("Messages", "Id");
        var found = isSqlite
            ? $"""
                SELECT entry."Rank", other."ConversationId", entry."SubjectId"
                FROM "{SqliteSearchIndex.Table}" AS found CROSS JOIN "SearchEntries" AS entry ON {SqliteSearchIndex.IsEntryOfFound}
                CROSS JOIN "{table}" AS other ON other."{key}" = entry."SubjectId"
                CROSS JOIN "Participants" AS own ON own."ConversationId" = other."ConversationId" AND own."UserId" = @p1
                WHERE found."{SqliteSearchIndex.Table}" MATCH @p0 AND found.rowid {before}= @p2
                """
            : $"""
                WITH entry AS MATERIALIZED (
                    SELECT "Rank", "SubjectId" FROM "SearchEntries" WHERE "{PostgreSqlSearchIndex.Column}" @@ CAST(@p0 AS tsquery)
                )
                SELECT entry."Rank", other."ConversationId", entry."SubjectId"
                FROM entry JOIN "{table}" AS other ON other."{key}" = entry."SubjectId"
                JOIN "Participants" AS own ON own."ConversationId" = other."ConversationId" AND own."UserId" = @p1
                WHERE entry."Rank" {before}= @p2
                """;
        return $"""
            {found} AND (entry."Rank" {before} @p2 OR other."ConversationId" {after} @p3)
            {(isName ? "AND other.\"UserId\" <> @p1" : "")} {(isOneConversation ? "AND other.\"ConversationId\" = @p5" : "")}
            ORDER BY entry."Rank" {order}, other."ConversationId" {groupOrder} LIMIT @p4
            """;
    }

    private sealed record Row(long Rank, Guid ConversationId, Guid SubjectId);
}
