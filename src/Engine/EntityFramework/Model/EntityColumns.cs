using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The stored properties of an entity, and which of them a selection needs.</summary>
internal sealed class EntityColumns
{
    private readonly ConditionalWeakTable<IReadOnlySet<string>, ColumnSet> _sets = [];
    private readonly ConcurrentDictionary<string, ColumnSet> _byShape = new();
    private readonly IEntityType _entity;

    public EntityColumns(IEntityType entity)
    {
        _entity = entity;
        Key = entity.FindPrimaryKey()?.Properties ?? throw EntityFrameworkErrors.NoKey(entity.DisplayName());
        All = Canonical([.. entity.GetProperties().Where(static property => property.PropertyInfo is not null)]);
    }

    /// <summary>The properties of the key.</summary>
    public IReadOnlyList<IProperty> Key { get; }

    /// <summary>Every property.</summary>
    public ColumnSet All { get; }

    /// <summary>The properties that a set of CLR names stands for, with the key.</summary>
    /// <exception cref="InvalidOperationException">One is a relation, which cannot be read along.</exception>
    public ColumnSet Get(IReadOnlySet<string>? names) => names is null ? All : _sets.GetValue(names, Resolve);

    /// <summary>The same with a further property.</summary>
    public ColumnSet With(IReadOnlySet<string>? names, IProperty property)
    {
        var set = Get(names);
        return set.Properties.Contains(property) ? set : Canonical([.. set.Properties, property]);
    }

    private ColumnSet Resolve(IReadOnlySet<string> names)
    {
        foreach (var name in names)
        {
            if (_entity.FindNavigation(name) is not null || _entity.FindSkipNavigation(name) is not null)
            {
                throw EntityFrameworkErrors.RelationIsNoColumn(_entity.ClrType, name);
            }
        }

        // A property that is computed from others may read any of them.
        return names.All(name => _entity.FindProperty(name) is not null)
            ? Canonical([.. All.Properties.Where(property => names.Contains(property.Name) || property.IsPrimaryKey())])
            : All;
    }

    private ColumnSet Canonical(IReadOnlyList<IProperty> properties)
    {
        var shape = string.Join(',', properties.Select(static property => property.Name));
        return _byShape.GetOrAdd(shape, static (key, list) => new(key, list), properties);
    }
}
