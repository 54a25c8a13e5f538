namespace Qplet.GraphQL.Language;

/// <summary>A reference to a type.</summary>
/// <remarks>Section 2.12 Type References.</remarks>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class TypeNode(Location? location) : SyntaxNode(location);
