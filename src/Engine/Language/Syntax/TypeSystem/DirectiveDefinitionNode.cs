namespace Qplet.GraphQL.Language;

/// <summary>The definition of a directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">Section 3.13 Directives</see>.</remarks>
public sealed class DirectiveDefinitionNode(
    NameNode name,
    IReadOnlyList<NameNode> locations,
    IReadOnlyList<InputValueDefinitionNode>? arguments = null,
    bool isRepeatable = false,
    StringValueNode? description = null,
    Location? location = null
) : TypeSystemDefinitionNode(location), INamedSyntaxNode, IHasDescription
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <summary>The names of the locations where the directive is allowed, such as <c>FIELD</c>.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <summary>The definitions of the arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments ?? [];

    /// <summary>Whether the directive is repeatable, that is, may be applied more than once at one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Arguments);
        AddAll(children, Locations);
    }
}
