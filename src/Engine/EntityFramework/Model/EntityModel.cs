using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The entities of a context, with their columns, keys and orders.</summary>
internal sealed class EntityModel(Func<DbContext> createContext, CursorSeal seal, string? sortKeyAnnotation = null)
{
    private const int MaxKeptOrders = 10_000;

    private readonly ConcurrentDictionary<Type, EntityColumns> _columns = new();
    private readonly ConcurrentDictionary<(Type Entity, string Order), ResolvedOrder> _orders = new();
    private readonly Lazy<IModel> _model = new(() =>
    {
        using var context = createContext();
        return context.Model;
    });

    /// <summary>The model of Entity Framework.</summary>
    public IModel Model => _model.Value;

    /// <summary>Returns an entity.</summary>
    /// <exception cref="InvalidOperationException">The context does not have it.</exception>
    public IEntityType EntityOf(Type type) => Model.FindEntityType(type) ?? throw EntityFrameworkErrors.NoEntity(type);

    /// <summary>Returns the stored properties of an entity.</summary>
    public EntityColumns ColumnsOf(Type entity) => _columns.GetOrAdd(entity, static (type, self) => new(self.EntityOf(type)), this);

    /// <summary>Returns the properties of a row to read, with those of the entity that it refers to.</summary>
    public ColumnSet ColumnsOf<T>(QueryContext<T>? query)
        where T : class
    {
        var columns = ColumnsOf(typeof(T));
        if (query?.Node is not { } node)
        {
            return columns.Get(query?.Columns);
        }
        return EntityOf(typeof(T)).FindNavigation(node.Reference.Name) is { IsOnDependent: true, ForeignKey.IsRequired: true } reference
            ? columns.WithReference(reference, ColumnsOf(reference.TargetEntityType.ClrType).Get(node.Columns))
            : throw EntityFrameworkErrors.NoReference(typeof(T), node.Reference.Name);
    }

    /// <summary>Resolves the members of an order.</summary>
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
        return _orders.GetOrAdd((entity, order.Shape), Resolve(EntityOf(entity), order));
    }

    /// <summary>Returns the property to find entities by.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The property's name. Null for the key.</param>
    public IProperty KeyOf(Type entity, string? name) =>
        name is null
            ? ColumnsOf(entity).Key is [var key]
                ? key
                : throw EntityFrameworkErrors.KeyIsComposite(entity)
            : EntityOf(entity).FindProperty(name) is { PropertyInfo: not null } property
                ? property
                : throw EntityFrameworkErrors.NoStoredProperty(entity, name);

    private ResolvedOrder Resolve(IEntityType entity, SortList order)
    {
        var sorts = ResolvedSort.Resolve(entity, order, ColumnsOf(entity.ClrType).Key, sortKeyAnnotation);
        var text = sorts.Aggregate(
            entity.Name,
            static (text, sort) => text + (sort.IsDescending ? '-' : '+') + string.Join('.', sort.Path.Select(static member => member.Name))
        );
        return new(order.Shape, sorts, new CursorFormat(seal, text, [.. sorts.Select(static sort => sort.StoredType)]));
    }
}
