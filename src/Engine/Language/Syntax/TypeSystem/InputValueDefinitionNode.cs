namespace Qplet.GraphQL.Language;

/// <summary>The definition of an argument or of a field of an input object.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Arguments">Section 3.6.1 Field Arguments</see>.</remarks>
public sealed class InputValueDefinitionNode(
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : InputDefinitionNode(type, defaultValue, directives, description, location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    private protected override SyntaxNode Subject => Name;
}
