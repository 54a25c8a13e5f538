namespace Qplet.GraphQL.Language;

/// <summary>An argument of a field or directive.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Arguments">Section 2.7 Arguments</see>.</remarks>
public sealed class ArgumentNode(NameNode name, ValueNode value, Location? location = null) : SyntaxNode(location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Argument;

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
