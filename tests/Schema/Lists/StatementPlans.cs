using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Schema.Lists;

/// <summary>Reads how the database would run statements.</summary>
internal static partial class StatementPlans
{
    /// <summary>Returns the steps of SQLite for a statement.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(QpletDbContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in ParameterName().Matches(sql).Select(static match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
            command.Parameters.Add(parameter);
        }
        return await ReadAsync(command, 3, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(DbCommand command, int column, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(reader.GetString(column));
        }
        return lines;
    }

    [GeneratedRegex("@[A-Za-z0-9_]+")]
    private static partial Regex ParameterName();
}
