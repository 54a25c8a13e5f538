namespace Qplet.GraphQL.Language;

/// <summary>A part of a definition with a description and directives of its own.</summary>
/// <param name="directives">The directives, in the order of the text.</param>
/// <param name="description">The description, or null if the part has none.</param>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class DescribedNode(IReadOnlyList<DirectiveNode>? directives, StringValueNode? description, Location? location)
    : SyntaxNode(location),
        IHasDirectives,
        IHasDescription
{
    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;
}
