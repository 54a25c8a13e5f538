namespace Qplet.GraphQL.Language;

/// <summary>The definition of a directive.</summary>
/// <remarks>Section 3.13 Directives.</remarks>
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

    /// <summary>The names of the places where the directive may stand, such as <c>FIELD</c>.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;

    /// <summary>The definitions of the arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments ?? [];

    /// <summary>Whether the directive may stand more than once at one place.</summary>
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
