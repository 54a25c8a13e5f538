using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Inserts many rows quickly, bypassing the change tracker. All columns must be set. Rows are written in the current transaction of the context.
/// </summary>
internal abstract class BulkInsert : IAsyncDisposable
{
    private readonly Dictionary<Type, Table> _tables = [];

    /// <summary>Returns the fastest implementation for the provider of the context, whose connection must be open.</summary>
    public static BulkInsert For(QpletDbContext db) => db.Database.IsSqlite() ? new SqliteBulkInsert(db) : new PostgreSqlBulkInsert(db);

    /// <summary>Inserts the rows and returns their number.</summary>
    public Task<int> AddAsync<T>(IEnumerable<T> entities, CancellationToken cancellationToken)
        where T : class => WriteAsync(TableOf(typeof(T)), entities, cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>The model of the context.</summary>
    protected abstract IModel Model { get; }

    protected abstract Task<int> WriteAsync(Table table, IEnumerable<object> entities, CancellationToken cancellationToken);

    private Table TableOf(Type type)
    {
        if (_tables.TryGetValue(type, out var table))
        {
            return table;
        }
        var entity = Model.FindEntityType(type)!;
        var store = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;

        // All columns except computed ones are written, including keys that the database would generate, so the rows must have them.
        var columns = entity
            .GetProperties()
            .Where(p => p.GetComputedColumnSql() is null)
            .Select(p => new Column(p.GetColumnName(store)!, p.GetColumnType(store), p.GetGetter().GetClrValue, p.GetTypeMapping().Converter))
            .ToArray();
        return _tables[type] = new Table(entity.GetTableName()!, columns);
    }

    /// <summary>A table and the accessors of its columns.</summary>
    protected sealed record Table(string Name, Column[] Columns)
    {
        /// <summary>The names of the columns, quoted and separated by commas.</summary>
        public string ColumnList { get; } = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
    }

    /// <summary>A column, its database type and the accessor of its value.</summary>
    protected sealed record Column(string Name, string StoreType, Func<object, object?> Read, ValueConverter? Converter)
    {
        /// <summary>Returns the value in the form that the database stores.</summary>
        public object? ValueOf(object entity)
        {
            var value = Read(entity);
            return value is null || Converter is null ? value : Converter.ConvertToProvider(value);
        }
    }
}
