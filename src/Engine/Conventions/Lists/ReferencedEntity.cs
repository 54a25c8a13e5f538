using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>A referenced entity that is read in the same statement as the row that refers to it.</summary>
/// <param name="Reference">The property of the row that refers to the entity.</param>
/// <param name="Columns">The CLR names of the entity's properties to read. Null for all.</param>
public sealed record ReferencedEntity(PropertyInfo Reference, IReadOnlySet<string>? Columns);
