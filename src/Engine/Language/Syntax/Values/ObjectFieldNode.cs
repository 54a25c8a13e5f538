namespace Qplet.GraphQL.Language;

/// <summary>A field of an input object literal.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Values">Section 2.10.8 Input Object Values</see>.</remarks>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, Location? location = null) : SyntaxNode(location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <inheritdoc/>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = value;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
        children.Add(Value);
    }
}
