namespace Qplet.GraphQL.Language;

/// <summary>The definition of an input object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Objects">Section 3.10 Input Objects</see>.</remarks>
public sealed class InputObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeDefinitionNode(name, directives, description, location), IInputObjectTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <inheritdoc/>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Directives);
        AddAll(children, Fields);
    }
}
