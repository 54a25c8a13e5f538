namespace Qplet.GraphQL.Language;

/// <summary>The definition of an enum type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums">Section 3.9 Enums</see>.</remarks>
public sealed class EnumTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<EnumValueDefinitionNode>? values = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeDefinitionNode(name, directives, description, location), IEnumTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <inheritdoc/>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Directives);
        AddAll(children, Values);
    }
}
