using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Properties of an entity that are read together.</summary>
/// <param name="Shape">Their names: two sets with the same shape give the same SQL.</param>
/// <param name="Properties">The properties, in the order of the model.</param>
internal sealed record ColumnSet(string Shape, IReadOnlyList<IProperty> Properties);
