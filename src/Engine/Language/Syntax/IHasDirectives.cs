namespace Qplet.GraphQL.Language;

/// <summary>A node at which directives may stand.</summary>
public interface IHasDirectives : ISyntaxNode
{
    /// <summary>The directives, in the order of the text.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}
