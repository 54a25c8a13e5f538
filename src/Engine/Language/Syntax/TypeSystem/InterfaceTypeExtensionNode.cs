namespace Qplet.GraphQL.Language;

/// <summary>An extension of an interface type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Interfaces">Section 3.7 Interfaces</see>.</remarks>
public sealed class InterfaceTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives = null, Location? location = null)
    : ComplexTypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;
}
