namespace Qplet.GraphQL.Language;

/// <summary>The definition of a value of an enum.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums">Section 3.9 Enums</see>.</remarks>
public sealed class EnumValueDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : DescribedNode(directives, description, location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Directives);
    }
}
