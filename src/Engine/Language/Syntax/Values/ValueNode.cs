namespace Qplet.GraphQL.Language;

/// <summary>A literal or variable.</summary>
/// <remarks>Section 2.10 Input Values.</remarks>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class ValueNode(Location? location) : SyntaxNode(location);
