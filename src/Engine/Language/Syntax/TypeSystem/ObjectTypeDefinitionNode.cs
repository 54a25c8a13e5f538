namespace Qplet.GraphQL.Language;

/// <summary>The definition of an object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects">Section 3.6 Objects</see>.</remarks>
public sealed class ObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : ComplexTypeDefinitionNode(name, directives, description, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;
}
