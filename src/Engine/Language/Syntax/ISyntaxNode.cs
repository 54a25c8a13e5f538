namespace Qplet.GraphQL.Language;

/// <summary>What all nodes of a syntax tree have, as far as the interfaces for groups of nodes need it.</summary>
public interface ISyntaxNode
{
    /// <summary>The kind of the node.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The part of the text the node was read from; null for nodes made in code, or when the parser was told to leave it out.</summary>
    Location? Location { get; }
}
