namespace Qplet.GraphQL.EntityFramework;

/// <summary>
/// The clauses of a query that Entity Framework has written. Doubled quotes inside a name or text read as two of them, which is all the same here.
/// </summary>
/// <param name="Columns">What stands between SELECT and FROM.</param>
/// <param name="From">What stands between FROM and WHERE.</param>
/// <param name="Where">The condition; empty where there is none.</param>
/// <param name="OrderBy">The criteria; empty where there are none.</param>
/// <param name="Rest">What follows the order: LIMIT.</param>
internal sealed record SelectStatement(string Columns, string From, string Where, string OrderBy, string Rest)
{
    public static SelectStatement Parse(string sql)
    {
        var from = SqlText.FindClause(sql, "FROM ");
        var where = SqlText.FindClause(sql, "WHERE ");
        var order = SqlText.FindClause(sql, "ORDER BY ");
        var limit = SqlText.FindClause(sql, "LIMIT ");
        if (
            !sql.StartsWith("SELECT ", StringComparison.Ordinal)
            || sql.StartsWith("SELECT DISTINCT ", StringComparison.Ordinal)
            || from < 0
            || SqlText.FindClause(sql, "GROUP BY ") >= 0
            || SqlText.FindClause(sql, "UNION") >= 0
        )
        {
            throw EntityFrameworkErrors.UnknownSql(sql);
        }

        string Between(int start, string keyword, params ReadOnlySpan<int> ends)
        {
            if (start < 0)
            {
                return "";
            }
            var end = sql.Length;
            foreach (var candidate in ends)
            {
                if (candidate >= 0 && candidate < end)
                {
                    end = candidate;
                }
            }

            return sql[(start + keyword.Length)..end].TrimEnd();
        }

        return new(
            Between(0, "SELECT ", from),
            Between(from, "FROM ", where, order, limit),
            Between(where, "WHERE ", order, limit),
            Between(order, "ORDER BY ", limit),
            limit < 0 ? "" : sql[limit..]
        );
    }
}
