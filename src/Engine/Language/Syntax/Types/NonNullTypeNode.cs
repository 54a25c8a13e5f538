namespace Qplet.GraphQL.Language;

/// <summary>A type that excludes null.</summary>
/// <remarks>Section 2.12 Type References.</remarks>
public sealed class NonNullTypeNode(TypeNode type, Location? location = null) : TypeNode(location)
{
    /// <inheritdoc/>
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type without the exclamation mark; never itself a non-null type.</summary>
    public TypeNode Type { get; } = type;

    internal override void AddChildrenTo(List<SyntaxNode> children)
    {
        children.Add(Type);
    }
}
