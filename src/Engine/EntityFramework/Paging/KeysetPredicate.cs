using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Writes the condition that rows come strictly after, or strictly before, the row of a cursor.</summary>
/// <remarks>
/// The expressions of the criteria are those that Entity Framework has written in ORDER BY. If all criteria have the same direction and no value is null, the
/// condition is one comparison of row values, which an index on the criteria can seek for any page. Otherwise the cases are written separately, with a
/// condition on the first criterion that an index can use.
/// </remarks>
internal static class KeysetPredicate
{
    /// <summary>Writes the condition that a row belongs to a part of the list.</summary>
    /// <param name="column">The expression of the first criterion.</param>
    /// <param name="part">The part.</param>
    public static string Write(string column, NullPart part) => $"{column} IS {(part == NullPart.Nulls ? "NULL" : "NOT NULL")}";

    /// <summary>Writes the condition.</summary>
    /// <param name="sorts">The criteria.</param>
    /// <param name="columns">Their expressions.</param>
    /// <param name="isAfter">Whether to select the rows after the cursor, in the order of the list, or those before it.</param>
    /// <param name="nulls">A bit for each value of the cursor that is null.</param>
    /// <param name="part">The part of the list that the statement reads.</param>
    /// <param name="parameter">Returns the parameter of a criterion's value.</param>
    public static string Write(
        IReadOnlyList<ResolvedSort> sorts,
        IReadOnlyList<string> columns,
        bool isAfter,
        uint nulls,
        NullPart part,
        Func<int, string> parameter
    )
    {
        var greater = sorts.Select(sort => sort.IsDescending != isAfter).ToArray();
        var isNull = sorts.Select((_, index) => (nulls & (1u << index)) != 0).ToArray();

        // Nulls come last in every list, so they also follow a value.
        var nullsFollow = sorts.Select(sort => sort.IsNullable && isAfter).ToArray();
        if (part != NullPart.All)
        {
            if (isNull[0] != (part == NullPart.Nulls))
            {
                return Write(columns[0], part);
            }

            // A value precedes no null of this part, and no value follows a null in it.
            nullsFollow[0] = part == NullPart.Nulls;
        }

        var simple = Enumerable.Range(0, sorts.Count).All(index => greater[index] == greater[0] && !isNull[index] && !nullsFollow[index]);
        if (simple && sorts.Count > 1)
        {
            return $"({string.Join(", ", columns)}) {(greater[0] ? ">" : "<")} ({string.Join(", ", Enumerable.Range(0, sorts.Count).Select(parameter))})";
        }

        var condition = "";
        for (var i = sorts.Count - 1; i >= 0; i--)
        {
            condition = Step(i, condition);
        }
        return isNull[0] || nullsFollow[0] || sorts.Count == 1
            ? $"({condition})"
            : $"({columns[0]} {(greater[0] ? ">=" : "<=")} {parameter(0)} AND ({condition}))";

        string Step(int index, string rest)
        {
            var beyond = Beyond(index);
            if (rest.Length == 0)
            {
                return beyond ?? "1 = 0";
            }
            var same = isNull[index] ? $"{columns[index]} IS NULL" : $"{columns[index]} = {parameter(index)}";
            var tie = $"{same} AND ({rest})";
            return beyond is null ? tie : $"{beyond} OR {tie}";
        }

        string? Beyond(int index)
        {
            if (isNull[index])
            {
                return nullsFollow[index] ? null : $"{columns[index]} IS NOT NULL";
            }
            var comparison = new StringBuilder(columns[index]).Append(greater[index] ? " > " : " < ").Append(parameter(index));
            if (nullsFollow[index])
            {
                comparison.Append(" OR ").Append(columns[index]).Append(" IS NULL");
            }
            return comparison.ToString();
        }
    }
}
