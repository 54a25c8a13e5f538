using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Inserts rows by binary COPY.</summary>
internal sealed class PostgreSqlBulkInsert(QpletDbContext db) : BulkInsert
{
    private readonly NpgsqlConnection _connection = (NpgsqlConnection)db.Database.GetDbConnection();

    protected override IModel Model => db.Model;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async Task<int> WriteAsync(Table table, IEnumerable<object> entities, CancellationToken cancellationToken)
    {
        await using var copy = await _connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({table.ColumnList}) FROM STDIN (FORMAT BINARY)",
            cancellationToken
        );
        var count = 0;
        foreach (var entity in entities)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(entity) is { } value)
                {
                    await copy.WriteAsync(value, TypeOf(column), cancellationToken);
                }
                else
                {
                    await copy.WriteNullAsync(cancellationToken);
                }
            }

            count++;
        }

        await copy.CompleteAsync(cancellationToken);
        return count;
    }

    private static string TypeOf(Column column)
    {
        var length = column.StoreType.IndexOf('(', StringComparison.Ordinal);
        return length < 0 ? column.StoreType : column.StoreType[..length];
    }
}
