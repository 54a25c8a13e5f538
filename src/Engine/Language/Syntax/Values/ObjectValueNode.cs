namespace Qplet.GraphQL.Language;

/// <summary>An input object literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Values">Section 2.10.8 Input Object Values</see>.</remarks>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields, in document order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Fields);
    }
}
