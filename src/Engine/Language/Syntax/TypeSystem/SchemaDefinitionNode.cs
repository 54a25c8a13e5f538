namespace Qplet.GraphQL.Language;

/// <summary>A schema definition.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema">Section 3.3 Schema</see>.</remarks>
public sealed class SchemaDefinitionNode(
    IReadOnlyList<OperationTypeDefinitionNode>? operationTypes = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null
) : TypeSystemDefinitionNode(location), IHasDirectives, IHasDescription
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <summary>The root operation types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc/>
    public StringValueNode? Description { get; } = description;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        Add(children, Description);
        AddAll(children, Directives);
        AddAll(children, OperationTypes);
    }
}
