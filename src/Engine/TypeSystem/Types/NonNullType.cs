namespace Qplet.GraphQL.TypeSystem;

/// <summary>A type that does not allow null (<see href="https://spec.graphql.org/September2025/#sec-Non-Null">section 3.12</see>).</summary>
public sealed class NonNullType : IType
{
    /// <summary>Wraps a nullable type.</summary>
    /// <exception cref="ArgumentException"><paramref name="nullableType" /> is already non-null.</exception>
    public NonNullType(IType nullableType)
    {
        if (nullableType is NonNullType)
        {
            throw new ArgumentException("A non-null type cannot be wrapped as non-null again.", nameof(nullableType));
        }
        NullableType = nullableType;
    }

    /// <summary>The wrapped type, without the <c>!</c>.</summary>
    public IType NullableType { get; }

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc />
    public override string ToString() => $"{NullableType}!";
}
