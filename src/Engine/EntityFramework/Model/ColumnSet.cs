using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The properties of an entity that are read together.</summary>
/// <param name="Shape">The names of the properties. Two sets with the same shape result in the same SQL.</param>
/// <param name="Properties">The properties, in the order of the model.</param>
internal sealed record ColumnSet(string Shape, IReadOnlyList<IProperty> Properties)
{
    /// <summary>The reference whose entity is read with the row. Null if there is none.</summary>
    public INavigation? Reference { get; init; }

    /// <summary>The properties of the referenced entity. Null if none is read.</summary>
    public ColumnSet? Referenced { get; init; }

    /// <summary>The entities that are joined to the row, for DataLoaders of them.</summary>
    public IReadOnlyList<EntityReference> Joined { get; init; } = [];
}
