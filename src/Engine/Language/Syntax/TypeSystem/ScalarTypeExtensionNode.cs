namespace Qplet.GraphQL.Language;

/// <summary>An extension of a scalar type.</summary>
/// <remarks>Section 3.5 Scalars.</remarks>
public sealed class ScalarTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives = null, Location? location = null)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Directives);
    }
}
