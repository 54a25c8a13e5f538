namespace Qplet.GraphQL.Language;

/// <summary>A query, mutation or subscription.</summary>
/// <remarks>Section 2.4 Operations.</remarks>
public sealed class OperationDefinitionNode(
    OperationType operation,
    SelectionSetNode selectionSet,
    NameNode? name = null,
    IReadOnlyList<VariableDefinitionNode>? variableDefinitions = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : ExecutableDefinitionNode(selectionSet, directives, description, location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>The kind of the operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name, or null when the operation is anonymous.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The definitions of the variables.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        Add(children, Name);
        AddAll(children, VariableDefinitions);
        AddAll(children, Directives);
        children.Add(SelectionSet);
    }
}
