namespace Qplet.GraphQL.Language;

/// <summary>A variable used as a value.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Variables">Section 2.11 Variables</see>.</remarks>
public sealed class VariableNode(NameNode name, Location? location = null) : ValueNode(location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name, without the <c>$</c>.</summary>
    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
    }
}
