namespace Qplet.GraphQL.Language;

/// <summary>A definition that can be executed: an operation or a fragment.</summary>
/// <param name="selectionSet">What is selected.</param>
/// <param name="directives">The directives, in the order of the text.</param>
/// <param name="description">The description, or null when there is none.</param>
/// <param name="location">The part of the text the node was read from, if there is one.</param>
public abstract class ExecutableDefinitionNode(
    SelectionSetNode selectionSet,
    IReadOnlyList<DirectiveNode>? directives,
    StringValueNode? description,
    Location? location
) : DefinitionNode(location), IHasDirectives, IHasDescription
{
    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;
}
