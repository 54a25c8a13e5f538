namespace Qplet.GraphQL.Language;

/// <summary>A part of a definition that has a description and directives.</summary>
/// <param name="directives">The directives, in document order.</param>
/// <param name="description">The description; null if omitted.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
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
