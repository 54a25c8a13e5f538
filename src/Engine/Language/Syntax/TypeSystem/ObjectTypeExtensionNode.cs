namespace Qplet.GraphQL.Language;

/// <summary>An extension of an object type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects">Section 3.6 Objects</see>.</remarks>
public sealed class ObjectTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives = null, Location? location = null)
    : ComplexTypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;
}
