namespace Qplet.GraphQL.Language;

/// <summary>The definition of an interface type.</summary>
/// <remarks>Section 3.7 Interfaces.</remarks>
public sealed class InterfaceTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeDefinitionNode(name, directives, description, location), IComplexTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <inheritdoc/>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Interfaces);
        AddAll(children, Directives);
        AddAll(children, Fields);
    }
}
