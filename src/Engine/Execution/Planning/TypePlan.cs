using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>An output type prepared for completion. Non-null is a flag of the wrapped type.</summary>
internal sealed class TypePlan
{
    private TypePlan(IType type)
    {
        IsNonNull = type is NonNullType;
        var nullable = type.NullableType();
        if (nullable is ListType list)
        {
            Shape = TypeShape.List;
            Item = new TypePlan(list.ElementType);
            Named = Item.Named;
            return;
        }

        Named = this;
        NamedType = (NamedType)nullable;
        Shape = nullable switch
        {
            ObjectType => TypeShape.Object,
            InterfaceType or UnionType => TypeShape.Abstract,
            _ => TypeShape.Leaf,
        };
        IsOfExceptions = NamedType switch
        {
            ObjectType objectType => IsException(objectType),
            UnionType union => union.Members.Any(IsException),
            _ => false,
        };
        if (Shape == TypeShape.Leaf)
        {
            Serializer = new LeafSerializer(NamedType);
        }
    }

    public TypeShape Shape { get; }

    public bool IsNonNull { get; }

    /// <summary>The type of the items. Null if the type is not a list.</summary>
    public TypePlan? Item { get; }

    /// <summary>The named type inside the lists.</summary>
    public TypePlan Named { get; }

    /// <summary>The named type. Null for lists.</summary>
    public NamedType? NamedType { get; }

    /// <summary>
    /// Whether an exception can be a value of the type, such as a declared error of a mutation. For other types a returned exception is a failure.
    /// </summary>
    public bool IsOfExceptions { get; }

    /// <summary>Serializes the values of a leaf type. Null for other types.</summary>
    public LeafSerializer? Serializer { get; }

    public static TypePlan Of(IType type) => new(type);

    private static bool IsException(ObjectType type) => typeof(Exception).IsAssignableFrom(type.RuntimeType);
}
