namespace Qplet.GraphQL.Language;

/// <summary>A node that may have directives.</summary>
public interface IHasDirectives : ISyntaxNode
{
    /// <summary>The directives, in document order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}
