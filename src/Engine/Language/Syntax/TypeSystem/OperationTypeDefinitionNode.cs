namespace Qplet.GraphQL.Language;

/// <summary>The root type of one kind of operation.</summary>
/// <remarks>Section 3.3.1 Root Operation Types.</remarks>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of the operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; } = type;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Type);
    }
}
