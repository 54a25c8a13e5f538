namespace Qplet.GraphQL.Language;

/// <summary>An extension of an input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Objects">Section 3.10 Input Objects</see>.</remarks>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : TypeExtensionNode(name, directives, location), IInputObjectTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <inheritdoc/>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Directives);
        AddAll(children, Fields);
    }
}
