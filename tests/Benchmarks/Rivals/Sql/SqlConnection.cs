using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Rivals.Sql;

/// <summary>A connection with the statements that were prepared on it, used by one query at a time and kept.</summary>
internal sealed class SqlConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(ReferenceEqualityComparer.Instance);

    public SqlConnection(string database)
    {
        _connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        using var setUp = _connection.CreateCommand();
        // As the gateway sets up its connections.
        setUp.CommandText = "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456;";
        setUp.ExecuteNonQuery();
    }

    /// <summary>Runs a statement of a constant text, which is prepared at its first use, with the value of its parameter <c>$value</c>.</summary>
    public SqliteDataReader Execute(string sql, string? value)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            if (value is not null)
            {
                command.Parameters.Add("$value", SqliteType.Text);
            }
            command.Prepare();
            _commands.Add(sql, command);
        }
        if (value is not null)
        {
            command.Parameters[0].Value = value;
        }
        return command.ExecuteReader();
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        _connection.Dispose();
    }
}
