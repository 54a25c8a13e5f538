namespace Qplet.GraphQL.TypeSystem;

/// <summary>A list of values of <see cref="ElementType" /> (<see href="https://spec.graphql.org/September2025/#sec-List">section 3.11</see>).</summary>
public sealed class ListType(IType elementType) : IType
{
    /// <summary>The type of the elements.</summary>
    public IType ElementType { get; } = elementType;

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <inheritdoc />
    public override string ToString() => $"[{ElementType}]";
}
