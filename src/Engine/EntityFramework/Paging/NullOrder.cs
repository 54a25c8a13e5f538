namespace Qplet.GraphQL.EntityFramework;

/// <summary>Places nulls at the end of each list, in ascending and in descending order, on all databases.</summary>
internal static class NullOrder
{
    /// <summary>Adds NULLS LAST, or NULLS FIRST if the list is read from its end, to the criteria for which the database would do otherwise.</summary>
    /// <param name="sql">The statement. One without ORDER BY is returned unchanged.</param>
    /// <param name="sorts">The criteria.</param>
    /// <param name="isReversed">Whether the rows are read from the end of the list.</param>
    /// <param name="nullsAreSmallest">Whether null precedes all values in an ascending order of the database.</param>
    /// <remarks>Entity Framework limits the rows in a subquery, with the same order, if it joins others to them.</remarks>
    public static string Apply(string sql, IReadOnlyList<ResolvedSort> sorts, bool isReversed, bool nullsAreSmallest) =>
        SelectStatement.ReplaceFirstSubquery(
            ApplyToOutermost(sql, sorts, isReversed, nullsAreSmallest),
            subquery => ApplyToOutermost(subquery, sorts, isReversed, nullsAreSmallest)
        );

    private static string ApplyToOutermost(string sql, IReadOnlyList<ResolvedSort> sorts, bool isReversed, bool nullsAreSmallest)
    {
        const string Clause = "ORDER BY ";
        var start = SqlText.FindClause(sql, Clause);
        if (start < 0)
        {
            return sql;
        }

        var text = SelectStatement.Parse(sql).OrderBy;
        var criteria = SqlText.SplitList(text);
        if (criteria.Count != sorts.Count)
        {
            throw EntityFrameworkErrors.UnknownSql(sql);
        }
        for (var i = 0; i < criteria.Count; i++)
        {
            var isDescending = sorts[i].IsDescending != isReversed;
            if (sorts[i].IsNullable && isDescending != nullsAreSmallest != isReversed)
            {
                criteria[i] += isReversed ? " NULLS FIRST" : " NULLS LAST";
            }
        }
        start += Clause.Length;
        return string.Concat(sql.AsSpan(0, start), string.Join(", ", criteria), sql.AsSpan(start + text.Length));
    }
}
