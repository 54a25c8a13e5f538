namespace Qplet.GraphQL.Language;

/// <summary>An executable definition: an operation or a fragment.</summary>
/// <param name="selectionSet">The selection set.</param>
/// <param name="directives">The directives, in document order.</param>
/// <param name="description">The description; null if omitted.</param>
/// <param name="location">The location in the source text; null for a node built in code.</param>
public abstract class ExecutableDefinitionNode(
    SelectionSetNode selectionSet,
    IReadOnlyList<DirectiveNode>? directives,
    StringValueNode? description,
    Location? location
) : DefinitionNode(location), IHasDirectives, IHasDescription
{
    /// <summary>The selection set.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;
}
