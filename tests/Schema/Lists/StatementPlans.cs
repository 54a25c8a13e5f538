using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Schema.Lists;

/// <summary>Reads how the database would run statements.</summary>
internal static partial class StatementPlans
{
    /// <summary>
    /// Returns the steps for a statement with values that are not known. PostgreSQL plans as if sorting and reading whole tables were very expensive, because
    /// the tables of tests are small.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="keyType">The type of keys in lists, which PostgreSQL cannot tell without a value.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(QpletDbContext db, string sql, CancellationToken cancellationToken, string keyType = "uuid")
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var names = ParameterName().Matches(sql).Select(static match => match.Value).Distinct().ToList();
        if (db.Database.IsSqlite())
        {
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            foreach (var name in names)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, DBNull.Value);
                command.Parameters.Add(parameter);
            }
            return await ReadAsync(command, 3, cancellationToken);
        }

        var typed = KeyList().Replace(sql, $"unnest(CAST(${{keys}} AS {keyType}[]))");
        var prepared = ParameterName().Replace(typed, match => string.Create(CultureInfo.InvariantCulture, $"${names.IndexOf(match.Value) + 1}"));
        var values = names.Count == 0 ? "" : $"({string.Join(", ", names.Select(static _ => "NULL"))})";
        command.CommandText = $"SET enable_seqscan = off; SET enable_sort = off; SET plan_cache_mode = force_generic_plan; PREPARE listed AS {prepared}";
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = $"EXPLAIN (COSTS OFF) EXECUTE listed{values}";
        var plan = await ReadAsync(command, 0, cancellationToken);
        command.CommandText = "DEALLOCATE listed; RESET ALL";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return plan;
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

    [GeneratedRegex(@"unnest\((?<keys>@\w+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyList();
}
