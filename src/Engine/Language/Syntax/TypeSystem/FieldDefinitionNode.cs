namespace Qplet.GraphQL.Language;

/// <summary>The definition of a field of an object or interface type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects">Section 3.6 Objects</see>.</remarks>
public sealed class FieldDefinitionNode(
    NameNode name,
    TypeNode type,
    IReadOnlyList<InputValueDefinitionNode>? arguments = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : DescribedNode(directives, description, location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <summary>The type of the field.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The definitions of the arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        AddAll(children, Arguments);
        children.Add(Type);
        AddAll(children, Directives);
    }
}
