namespace Qplet.GraphQL.Language;

/// <summary>An extension of the type system: of the schema or of a type.</summary>
/// <remarks>Section 3.1 Type System Extensions.</remarks>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class TypeSystemExtensionNode(Location? location) : DefinitionNode(location);
