namespace Qplet.GraphQL.Language;

/// <summary>A schema extension.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema-Extension">Section 3.3.2 Schema Extension</see>.</remarks>
public sealed class SchemaExtensionNode(
    IReadOnlyList<OperationTypeDefinitionNode>? operationTypes = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null
) : TypeSystemExtensionNode(location), IHasDirectives
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <summary>The root operation types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Directives);
        AddAll(children, OperationTypes);
    }
}
