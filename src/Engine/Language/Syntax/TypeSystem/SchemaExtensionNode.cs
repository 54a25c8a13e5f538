namespace Qplet.GraphQL.Language;

/// <summary>An extension of the schema itself.</summary>
/// <remarks>Section 3.3.2 Schema Extension.</remarks>
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
