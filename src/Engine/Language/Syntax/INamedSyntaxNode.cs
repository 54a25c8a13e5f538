namespace Qplet.GraphQL.Language;

/// <summary>A node that always has a name.</summary>
public interface INamedSyntaxNode : ISyntaxNode
{
    /// <summary>The name.</summary>
    NameNode Name { get; }
}
