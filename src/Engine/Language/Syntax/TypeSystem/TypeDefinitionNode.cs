namespace Qplet.GraphQL.Language;

/// <summary>The definition of a named type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Types">Section 3.4 Types</see>.</remarks>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in document order.</param>
/// <param name="description">The description; null if omitted.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class TypeDefinitionNode(NameNode name, IReadOnlyList<DirectiveNode>? directives, StringValueNode? description, Location? location)
    : TypeSystemDefinitionNode(location),
        INamedSyntaxNode,
        IHasDirectives,
        IHasDescription
{
    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;
}
