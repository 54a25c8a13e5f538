namespace Qplet.GraphQL.Language;

/// <summary>An input object literal.</summary>
/// <remarks>Section 2.10.8 Input Object Values.</remarks>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location? location = null) : ValueNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields, in the order of the text.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        AddAll(children, Fields);
    }
}
