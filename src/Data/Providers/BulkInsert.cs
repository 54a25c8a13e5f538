using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Adds many rows fast, without the change tracker and with all columns given. Rows go into the current transaction of the context.</summary>
internal abstract class BulkInsert : IAsyncDisposable
{
    private readonly Dictionary<Type, Table> _tables = [];

    /// <summary>The way that is fastest with the provider of the context, whose connection must be open.</summary>
    public static BulkInsert For(QpletDbContext db) => db.Database.IsSqlite() ? new SqliteBulkInsert(db) : new PostgreSqlBulkInsert(db);

    /// <summary>Adds the rows and returns how many they were.</summary>
    public Task<int> AddAsync<T>(IEnumerable<T> entities, CancellationToken cancellationToken)
        where T : class => WriteAsync(TableOf(typeof(T)), entities, cancellationToken);

    public abstract ValueTask DisposeAsync();

    /// <summary>The context's description of the entities.</summary>
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

        // All columns are written, keys that the database counts up among them: the rows must say them.
        var columns = entity
            .GetProperties()
            .Select(p => new Column(p.GetColumnName(store)!, p.GetColumnType(store), p.GetGetter().GetClrValue, p.GetTypeMapping().Converter))
            .ToArray();
        return _tables[type] = new Table(entity.GetTableName()!, columns);
    }

    /// <summary>A table and how its columns are read from an entity.</summary>
    protected sealed record Table(string Name, Column[] Columns)
    {
        /// <summary>The names of the columns, quoted and separated by commas.</summary>
        public string ColumnList { get; } = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
    }

    /// <summary>A column, its type in the database, and how its value is read from an entity.</summary>
    protected sealed record Column(string Name, string StoreType, Func<object, object?> Read, ValueConverter? Converter)
    {
        /// <summary>The value as the database stores it.</summary>
        public object? ValueOf(object entity)
        {
            var value = Read(entity);
            return value is null || Converter is null ? value : Converter.ConvertToProvider(value);
        }
    }
}
