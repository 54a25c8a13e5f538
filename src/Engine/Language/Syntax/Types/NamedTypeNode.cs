namespace Qplet.GraphQL.Language;

/// <summary>A reference to a type by its name.</summary>
/// <remarks>Section 2.12 Type References.</remarks>
public sealed class NamedTypeNode(NameNode name, Location? location = null) : TypeNode(location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
    }
}
