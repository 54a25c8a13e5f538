namespace Qplet.GraphQL.Language;

/// <summary>A definition of the type system: the schema, a type or a directive.</summary>
/// <remarks>Section 3 Type System.</remarks>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class TypeSystemDefinitionNode(Location? location) : DefinitionNode(location);
