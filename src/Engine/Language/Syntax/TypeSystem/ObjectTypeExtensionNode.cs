namespace Qplet.GraphQL.Language;

/// <summary>An extension of an object type.</summary>
/// <remarks>Section 3.6 Objects.</remarks>
public sealed class ObjectTypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives = null, Location? location = null)
    : ComplexTypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;
}
