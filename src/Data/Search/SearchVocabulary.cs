namespace Qplet.GraphQL.Data.Search;

/// <summary>
/// Finds out which of the many words that a word may be a misspelling of occur at all. PostgreSQL evaluates a condition with hundreds of words for each entry
/// that has one of them, which takes far longer than looking up the words.
/// </summary>
public static class SearchVocabulary
{
    /// <summary>
    /// Returns the term with only those misspellings that occur in the index. On SQLite, which searches for many words as fast, it is the same term.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="db">The database. If it is in a transaction, one in which the index of the search is preferred.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<SearchTerm> KnownInAsync(this SearchTerm term, QpletDbContext db, CancellationToken cancellationToken)
    {
        string[] words = [.. term.Words.SelectMany(static word => word.Others).Distinct(StringComparer.Ordinal)];
        if (words.Length == 0 || db.Database.IsSqlite())
        {
            return term;
        }
        await using var transaction = db.Database.CurrentTransaction is null ? await PostgreSqlSearchIndex.PreferIndexAsync(db, cancellationToken) : null;

        // Looking up a word finds all of its entries, so those that the statistics name as frequent are not looked up.
        const string Sql = $"""
            WITH frequent AS MATERIALIZED (
                SELECT unnest(most_common_elems::text::text[]) AS word FROM pg_stats
                WHERE schemaname = current_schema() AND tablename = 'SearchEntries' AND attname = '{PostgreSqlSearchIndex.Column}'
            )
            SELECT word AS "Value" FROM unnest(@p0) AS word
            WHERE word IN (SELECT word FROM frequent)
            OR EXISTS (SELECT 1 FROM "SearchEntries" WHERE "{PostgreSqlSearchIndex.Column}" @@ CAST(quote_literal(word) AS tsquery))
            """;
        return term.Among((await db.Database.SqlQueryRaw<string>(Sql, [words]).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal));
    }
}
