namespace Qplet.GraphQL.Language;

/// <summary>An extension of a named type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-Extensions">Section 3.4.3 Type Extensions</see>.</remarks>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in document order.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
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
