namespace Qplet.GraphQL.Language;

/// <summary>A definition of the type system: the schema, a type or a directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System">Section 3 Type System</see>.</remarks>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class TypeSystemDefinitionNode(Location? location) : DefinitionNode(location);
