namespace Qplet.GraphQL.Language;

/// <summary>An extension of an object type.</summary>
/// <remarks>Section 3.6 Objects.</remarks>
public sealed class ObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : TypeExtensionNode(name, directives, location), IComplexTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

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
