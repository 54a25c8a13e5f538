namespace Qplet.GraphQL.EntityFramework;

/// <summary>The clauses of a generated query. Doubled quotes inside a name or text read as two names or texts, which makes no difference here.</summary>
/// <param name="Columns">The text between SELECT and FROM.</param>
/// <param name="From">The text between FROM and WHERE.</param>
/// <param name="Where">The condition, or an empty text.</param>
/// <param name="OrderBy">The criteria, or an empty text.</param>
/// <param name="Rest">The text after the order: LIMIT.</param>
internal sealed record SelectStatement(string Columns, string From, string Where, string OrderBy, string Rest)
{
    private const string Subquery = "(\n    SELECT ";

    /// <summary>Finds the clauses.</summary>
    /// <exception cref="InvalidOperationException">The query has clauses that are not supported.</exception>
    public static SelectStatement Parse(string sql) => TryParse(sql) ?? throw EntityFrameworkErrors.UnknownSql(sql);

    /// <summary>Finds the clauses. Returns null if the query has clauses that are not supported.</summary>
    public static SelectStatement? TryParse(string sql)
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
            return null;
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

    /// <summary>Returns the clauses of the subquery that is the first table. Returns null if the first table is not a subquery.</summary>
    public SelectStatement? FirstSubquery() =>
        From.StartsWith(Subquery, StringComparison.Ordinal) ? Parse(Outdent(From[1..SqlText.EndOfParentheses(From)])) : null;

    /// <summary>Replaces the subquery that is the first table. A statement whose first table is not a subquery is returned unchanged.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="replace">Returns the replacement of the subquery.</param>
    public static string ReplaceFirstSubquery(string sql, Func<string, string> replace)
    {
        var clause = SqlText.FindClause(sql, "FROM " + Subquery);
        if (clause < 0)
        {
            return sql;
        }
        var start = clause + "FROM ".Length;
        var end = start + SqlText.EndOfParentheses(sql[start..]);
        var subquery = replace(Outdent(sql[(start + 1)..end])).Replace("\n", "\n    ", StringComparison.Ordinal);
        return string.Concat(sql.AsSpan(0, start), "(\n    ", subquery, string.Concat("\n", sql.AsSpan(end)));
    }

    private static string Clause(string keyword, string text) => text.Length == 0 ? "" : $"\n{keyword}{text}";

    private static string Outdent(string subquery) => subquery.Trim().Replace("\n    ", "\n", StringComparison.Ordinal);

    /// <summary>Returns the statement.</summary>
    public string ToSql() => $"SELECT {Columns}\nFROM {From}{Clause("WHERE ", Where)}{Clause("ORDER BY ", OrderBy)}{Clause("", Rest)}";

    /// <summary>Returns the expressions of the criteria, without their directions.</summary>
    public IReadOnlyList<string> OrderExpressions() =>
        SqlText.SplitList(OrderBy).ConvertAll(static column => column.EndsWith(" DESC", StringComparison.Ordinal) ? column[..^5] : column);
}
