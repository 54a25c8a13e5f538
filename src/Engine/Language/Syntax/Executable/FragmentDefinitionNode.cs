namespace Qplet.GraphQL.Language;

/// <summary>A named fragment.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Fragments">Section 2.9 Fragments</see>.</remarks>
public sealed class FragmentDefinitionNode(
    NameNode name,
    NamedTypeNode typeCondition,
    SelectionSetNode selectionSet,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : ExecutableDefinitionNode(selectionSet, directives, description, location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <summary>The type to which the fragment applies.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        children.Add(TypeCondition);
        AddAll(children, Directives);
        children.Add(SelectionSet);
    }
}
