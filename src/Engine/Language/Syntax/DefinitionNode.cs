namespace Qplet.GraphQL.Language;

/// <summary>A definition of a document.</summary>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class DefinitionNode(Location? location) : SyntaxNode(location);
