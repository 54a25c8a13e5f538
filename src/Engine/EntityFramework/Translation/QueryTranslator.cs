using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Lets Entity Framework translate queries into SQL, and makes commands of it that can be kept.</summary>
internal sealed partial class QueryTranslator
{
    private const int MarkerSlot = Slots<bool>.Count - 1;
    private const int MaxKeptOrders = 10_000;

    private readonly Func<DbContext> _createContext;
    private readonly CursorSeal _seal;
    private readonly Lazy<IModel> _model;
    private readonly Lazy<SqlDialect> _dialect;
    private readonly ConcurrentDictionary<Type, EntityColumns> _columns = new();
    private readonly ConcurrentDictionary<(Type Entity, string Order), ResolvedOrder> _orders = new();

    public QueryTranslator(Func<DbContext> createContext, CursorSeal seal)
    {
        _createContext = createContext;
        _seal = seal;
        _model = new(() => Read(static context => context.Model));
        _dialect = new(() => SqlDialect.For(Read(static context => context.Database.ProviderName)));
    }

    /// <summary>What differs between databases.</summary>
    public SqlDialect Dialect => _dialect.Value;

    /// <summary>The stored properties of an entity.</summary>
    public EntityColumns ColumnsOf(Type entity) => _columns.GetOrAdd(entity, static (type, self) => new(self.EntityOf(type)), this);

    /// <summary>Finds an order in the model.</summary>
    public ResolvedOrder OrderOf(Type entity, SortList order)
    {
        if (_orders.TryGetValue((entity, order.Shape), out var resolved))
        {
            return resolved;
        }
        if (_orders.Count >= MaxKeptOrders)
        {
            _orders.Clear();
        }
        return _orders.GetOrAdd((entity, order.Shape), Resolve(entity, order));
    }

    /// <summary>The property that entities are found by.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The property's name; null for the key.</param>
    public IProperty KeyOf(Type entity, string? name) =>
        name is null
            ? ColumnsOf(entity).Key is [var key]
                ? key
                : throw EntityFrameworkErrors.KeyIsComposite(entity)
            : EntityOf(entity).FindProperty(name) is { PropertyInfo: not null } property
                ? property
                : throw EntityFrameworkErrors.NoStoredProperty(entity, name);

    /// <summary>Translates a query.</summary>
    /// <param name="shape">What the text depends on.</param>
    /// <param name="arguments">The values of the definition's slots.</param>
    /// <param name="columns">The properties to read.</param>
    /// <param name="filter">The client's filter.</param>
    /// <param name="order">The order; null where there is none.</param>
    /// <param name="key">The type of the keys, and of <see cref="StatementKind.ByKey" /> the property.</param>
    public Statement<T> Translate<T>(
        in StatementShape shape,
        IReadOnlyList<object?> arguments,
        ColumnSet columns,
        FilterNode? filter,
        ResolvedOrder? order,
        (Type Type, IProperty? Property)? key
    )
        where T : class
    {
        using var context = _createContext();
        var translation = new Translation<T>(this, context, shape, arguments, filter, order, key);
        return translation.Run(columns);
    }

    private ResolvedOrder Resolve(Type entity, SortList order)
    {
        var sorts = ResolvedSort.Resolve(EntityOf(entity), order, ColumnsOf(entity).Key);
        var text = sorts.Aggregate(
            EntityOf(entity).Name,
            static (text, sort) => text + (sort.IsDescending ? '-' : '+') + string.Join('.', sort.Path.Select(static member => member.Name))
        );
        return new(order.Shape, sorts, new CursorFormat(_seal, text, [.. sorts.Select(static sort => RowReader.StoredType(sort.Property))]));
    }

    private IEntityType EntityOf(Type type) => _model.Value.FindEntityType(type) ?? throw EntityFrameworkErrors.NoEntity(type);

    private TResult Read<TResult>(Func<DbContext, TResult> read)
    {
        using var context = _createContext();
        return read(context);
    }

    /// <summary>Finds how values of a parameter are stored, by what Entity Framework has made of a sample.</summary>
    private Func<object, object>? StorageOf(object? sample, Type type, DbParameter parameter)
    {
        if (ElementType.Of(type) is { } element)
        {
            var plainElement = Nullable.GetUnderlyingType(element) ?? element;
            return ListStorage(ConverterOf(plainElement), plainElement);
        }

        if (Equals(sample, parameter.Value))
        {
            return null;
        }
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return ConvertersOf(plain).FirstOrDefault(convert => Equals(convert(sample!), parameter.Value))
            ?? throw EntityFrameworkErrors.UnknownStorage(type, parameter.ParameterName);
    }

    /// <summary>Makes the parameter of a list of its values.</summary>
    private Func<object, object> ListStorage(Func<object, object>? convert, Type element)
    {
        var dialect = Dialect;
        var stored = convert is null ? element : convert(SlotSample.Of(element)!).GetType();
        return values =>
        {
            var list = new List<object?>();
            foreach (var value in (System.Collections.IEnumerable)values)
            {
                list.Add(value is null || convert is null ? value : convert(value));
            }
            return dialect.ToParameter(list, stored);
        };
    }

    /// <summary>How values of a type are stored where nothing else is known; null for as they are.</summary>
    private Func<object, object>? ConverterOf(Type type) => ConvertersOf(type).FirstOrDefault();

    private IEnumerable<Func<object, object>> ConvertersOf(Type type) =>
        from entity in _model.Value.GetEntityTypes()
        from property in entity.GetProperties()
        where (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == type
        let converter = property.GetTypeMapping().Converter
        where converter is not null
        select (Func<object, object>)(value => converter.ConvertToProvider(value)!);
}
