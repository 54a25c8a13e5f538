using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The properties of an entity that are read together.</summary>
/// <param name="Shape">The names of the properties. Two sets with the same shape result in the same SQL.</param>
/// <param name="Properties">The properties, in the order of the model.</param>
internal sealed record ColumnSet(string Shape, IReadOnlyList<IProperty> Properties);
