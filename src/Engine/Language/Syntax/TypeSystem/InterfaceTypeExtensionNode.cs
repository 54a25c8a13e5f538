namespace Qplet.GraphQL.Language;

/// <summary>An extension of an interface type.</summary>
/// <remarks>Section 3.7 Interfaces.</remarks>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : TypeExtensionNode(name, directives, location), IComplexTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <inheritdoc/>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Interfaces);
        AddAll(children, Directives);
        AddAll(children, Fields);
    }
}
