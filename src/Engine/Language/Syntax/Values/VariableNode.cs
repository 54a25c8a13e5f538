namespace Qplet.GraphQL.Language;

/// <summary>A variable as a value.</summary>
/// <remarks>Section 2.11 Variables.</remarks>
public sealed class VariableNode(NameNode name, Location? location = null) : ValueNode(location), INamedSyntaxNode
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name, without the dollar sign.</summary>
    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Name);
    }
}
