using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Inserts rows with one prepared statement for each table.</summary>
internal sealed class SqliteBulkInsert(QpletDbContext db) : BulkInsert
{
    private readonly SqliteConnection _connection = (SqliteConnection)db.Database.GetDbConnection();
    private readonly Dictionary<Table, SqliteCommand> _commands = [];

    protected override IModel Model => db.Model;

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
        {
            await command.DisposeAsync();
        }
    }

    protected override Task<int> WriteAsync(Table table, IEnumerable<object> entities, CancellationToken cancellationToken)
    {
        if (!_commands.TryGetValue(table, out var command))
        {
            _commands[table] = command = Prepare(table);
        }
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();

        var count = 0;
        foreach (var entity in entities)
        {
            for (var i = 0; i < table.Columns.Length; i++)
            {
                command.Parameters[i].Value = table.Columns[i].ValueOf(entity) ?? DBNull.Value;
            }
            command.ExecuteNonQuery();
            if (++count % 1000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return Task.FromResult(count);
    }

    private SqliteCommand Prepare(Table table)
    {
        var command = _connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < table.Columns.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        }
        return command;
    }
}
