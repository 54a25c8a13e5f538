namespace Qplet.GraphQL.Language;

/// <summary>An extension of the type system: of the schema or of a type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions">Section 3.1 Type System Extensions</see>.</remarks>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class TypeSystemExtensionNode(Location? location) : DefinitionNode(location);
