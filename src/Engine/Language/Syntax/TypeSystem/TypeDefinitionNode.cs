namespace Qplet.GraphQL.Language;

/// <summary>The definition of a named type.</summary>
/// <remarks>Section 3.4 Types.</remarks>
/// <param name="name">The name of the type.</param>
/// <param name="directives">The directives, in the order of the text.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
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
