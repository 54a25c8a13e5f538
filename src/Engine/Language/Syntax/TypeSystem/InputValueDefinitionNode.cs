namespace Qplet.GraphQL.Language;

/// <summary>The definition of an argument or of a field of an input object.</summary>
/// <remarks>Section 3.6.1 Field Arguments.</remarks>
public sealed class InputValueDefinitionNode(
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : SyntaxNode(location), INamedSyntaxNode, IHasDirectives, IHasDescription
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <summary>Gets the type of the value.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Gets the default value, or null when there is none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        children.Add(Name);
        children.Add(Type);
        Add(children, DefaultValue);
        AddAll(children, Directives);
    }
}
