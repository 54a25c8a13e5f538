namespace Qplet.GraphQL.Language;

/// <summary>The definition of an object type.</summary>
/// <remarks>Section 3.6 Objects.</remarks>
public sealed class ObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeDefinitionNode(name, directives, description, location), IComplexTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

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
