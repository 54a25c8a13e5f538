namespace Qplet.GraphQL.Language;

/// <summary>The definition of an interface type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Interfaces">Section 3.7 Interfaces</see>.</remarks>
public sealed class InterfaceTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : ComplexTypeDefinitionNode(name, directives, description, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;
}
