namespace Qplet.GraphQL.Language;

/// <summary>The members common to all nodes of a syntax tree, for the interfaces that group nodes.</summary>
public interface ISyntaxNode
{
    /// <summary>The kind of the node.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The location in the source text; null for a node built in code, or if the parser was set to omit locations.</summary>
    Location? Location { get; }
}
