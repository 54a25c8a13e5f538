namespace Qplet.GraphQL.Language;

/// <summary>The definition of a root operation type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Section 3.3.1 Root Operation Types</see>.</remarks>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The operation type.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; } = type;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Type);
    }
}
