using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The stored properties of an entity, and the sets of them that selections need.</summary>
internal sealed class EntityColumns
{
    private readonly ConditionalWeakTable<IReadOnlySet<string>, ColumnSet> _sets = [];
    private readonly ConcurrentDictionary<string, ColumnSet> _byShape = new();
    private readonly ConcurrentDictionary<(string Reference, string Shape), ColumnSet> _withReference = new();
    private readonly IEntityType _entity;

    public EntityColumns(IEntityType entity)
    {
        _entity = entity;
        Key = entity.FindPrimaryKey()?.Properties ?? throw EntityFrameworkErrors.NoKey(entity.DisplayName());
        All = Canonical([.. entity.GetProperties().Where(static property => property.PropertyInfo is not null)]);
    }

    /// <summary>The properties of the key.</summary>
    public IReadOnlyList<IProperty> Key { get; }

    /// <summary>All properties.</summary>
    public ColumnSet All { get; }

    /// <summary>Returns the properties for a set of CLR names, including the key.</summary>
    /// <exception cref="InvalidOperationException">A name is a relation, which cannot be read with the row.</exception>
    public ColumnSet Get(IReadOnlySet<string>? names) => names is null ? All : _sets.GetValue(names, Resolve);

    /// <summary>Returns the properties for a set of CLR names, including the key and another property.</summary>
    public ColumnSet With(IReadOnlySet<string>? names, IProperty property)
    {
        var set = Get(names);
        return set.Properties.Contains(property) ? set : Canonical([.. set.Properties, property]);
    }

    /// <summary>Returns all properties together with those of a referenced entity.</summary>
    public ColumnSet WithReference(INavigation reference, ColumnSet referenced) =>
        _withReference.GetOrAdd(
            (reference.Name, referenced.Shape),
            static (key, state) =>
                new($"{state.All.Shape};{key.Reference}({key.Shape})", state.All.Properties) { Reference = state.reference, Referenced = state.referenced },
            (All, reference, referenced)
        );

    private ColumnSet Resolve(IReadOnlySet<string> names)
    {
        foreach (var name in names)
        {
            if (_entity.FindNavigation(name) is not null || _entity.FindSkipNavigation(name) is not null)
            {
                throw EntityFrameworkErrors.RelationIsNoColumn(_entity.ClrType, name);
            }
        }

        // A computed property may read any of the others.
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
