namespace Qplet.GraphQL.Language;

/// <summary>The definition of a variable of an operation.</summary>
/// <remarks>Section 2.11 Variables.</remarks>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : SyntaxNode(location), IHasDirectives, IHasDescription
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>Gets the variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>Gets the type of the variable.</summary>
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
        children.Add(Variable);
        children.Add(Type);
        Add(children, DefaultValue);
        AddAll(children, Directives);
    }
}
