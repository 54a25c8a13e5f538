using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The command that Entity Framework generates for a query.</summary>
/// <remarks>
/// This project relies on the following properties of generated SQL. Only the classes of this folder read it, and <c>GeneratedCommandTests</c> fails with the
/// first version of Entity Framework that generates it differently.
/// <list type="number">
/// <item>A member of a constant object becomes one parameter, however often it is used, that is named after the member: <c>@P7</c> for the field <c>P7</c> of
/// <see cref="Slots{T}" />. A conversion of it, or a comparison with a column of another type, becomes another, with further digits. Its value is the stored
/// form of the member's value.</item>
/// <item>A list inside of <c>EF.Parameter</c> becomes one parameter as well: JSON for <c>json_each</c> on SQLite, an array on PostgreSQL.</item>
/// <item>A condition that is only a parameter appears in <c>WHERE</c> as that parameter, even if its value is true. It is replaced by the condition of a
/// cursor.</item>
/// <item>The comparison of a text column with a parameter is written as <c>"t"."Title" = @P7</c>. It is replaced by a search in an index.</item>
/// <item>The clauses of the outermost query, <c>SELECT FROM WHERE ORDER BY LIMIT</c>, appear in this order, and each begins a line. Only <c>DISTINCT</c>,
/// <c>GROUP BY</c> and <c>UNION</c> add others; such queries are rejected.</item>
/// <item>Columns are in the order of the projection's members, and criteria in that of the query's order, separated by commas; a descending criterion ends
/// with <c> DESC</c>. The expression of a criterion means the same in <c>WHERE</c>.</item>
/// <item>Names and texts are in double and single quotes, which are doubled inside of them.</item>
/// </list>
/// </remarks>
/// <param name="Sql">The text.</param>
/// <param name="Parameters">The parameters, in the order of the command.</param>
internal sealed record GeneratedCommand(string Sql, IReadOnlyList<GeneratedParameter> Parameters)
{
    /// <summary>Generates the command of a query without running it.</summary>
    public static GeneratedCommand Of(IQueryable query)
    {
        using var command = query.CreateDbCommand();
        return new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(GeneratedParameter.Of)]);
    }
}
