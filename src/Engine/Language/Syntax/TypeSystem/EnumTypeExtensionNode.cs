namespace Qplet.GraphQL.Language;

/// <summary>An extension of an enum type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums">Section 3.9 Enums</see>.</remarks>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    IReadOnlyList<EnumValueDefinitionNode>? values = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : TypeExtensionNode(name, directives, location), IEnumTypeNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <inheritdoc/>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        AddAll(children, Directives);
        AddAll(children, Values);
    }
}
