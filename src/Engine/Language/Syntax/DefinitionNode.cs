namespace Qplet.GraphQL.Language;

/// <summary>A definition of a document.</summary>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class DefinitionNode(Location? location) : SyntaxNode(location);
