namespace Qplet.GraphQL.Language;

/// <summary>A variable definition of an operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Variables">Section 2.11 Variables</see>.</remarks>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : InputDefinitionNode(type, defaultValue, directives, description, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    private protected override SyntaxNode Subject => Variable;
}
