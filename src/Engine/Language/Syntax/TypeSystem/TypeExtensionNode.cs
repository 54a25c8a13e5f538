namespace Qplet.GraphQL.Language;

/// <summary>An extension of a named type.</summary>
/// <remarks>Section 3.4.3 Type Extensions.</remarks>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in the order of the text.</param>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class TypeExtensionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives, Location? location)
    : TypeSystemExtensionNode(location),
        INamedSyntaxNode,
        IHasDirectives
{
    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];
}
