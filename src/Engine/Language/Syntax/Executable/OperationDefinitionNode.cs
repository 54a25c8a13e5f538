namespace Qplet.GraphQL.Language;

/// <summary>A query, mutation or subscription.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Operations">Section 2.4 Operations</see>.</remarks>
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

    /// <summary>The operation type.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The name; null for an anonymous operation.</summary>
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
