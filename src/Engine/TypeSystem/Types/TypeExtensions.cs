namespace Qplet.GraphQL.TypeSystem;

/// <summary>Queries that apply to any type (<see href="https://spec.graphql.org/September2025/#sec-Types">section 3.4</see>).</summary>
public static class TypeExtensions
{
    /// <summary>Returns the named type inside list and non-null wrappers.</summary>
    public static NamedType NamedType(this IType type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedType named:
                    return named;
                case NonNullType nonNull:
                    type = nonNull.NullableType;
                    break;
                case ListType list:
                    type = list.ElementType;
                    break;
                default:
                    throw new ArgumentException("The type must be a named type, a list or a non-null type.", nameof(type));
            }
        }
    }

    /// <summary>Returns the type without an outer non-null wrapper.</summary>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    /// <summary>Returns whether the type does not allow null.</summary>
    public static bool IsNonNull(this IType type) => type is NonNullType;

    /// <summary>Returns whether the type is a list, possibly non-null.</summary>
    public static bool IsList(this IType type) => type.NullableType() is ListType;

    /// <summary>
    /// Returns whether the named type can be the type of an argument, a variable or an input field
    /// (<see href="https://spec.graphql.org/September2025/#sec-Input-and-Output-Types">section 3.4.2</see>).
    /// </summary>
    public static bool IsInputType(this IType type) => type.NamedType() is ScalarType or EnumType or InputObjectType;

    /// <summary>
    /// Returns whether the named type can be the type of a field (<see href="https://spec.graphql.org/September2025/#sec-Input-and-Output-Types">section
    /// 3.4.2</see>).
    /// </summary>
    public static bool IsOutputType(this IType type) => type.NamedType() is not InputObjectType;

    /// <summary>Returns whether the named type has no fields to select: a scalar or an enum.</summary>
    public static bool IsLeaf(this IType type) => type.NamedType() is ScalarType or EnumType;

    /// <summary>Returns whether the named type requires a selection set: an object, an interface or a union.</summary>
    public static bool IsComposite(this IType type) => type.NamedType() is ComplexType or UnionType;

    /// <summary>Returns whether the named type is abstract: an interface or a union.</summary>
    public static bool IsAbstract(this IType type) => type.NamedType() is InterfaceType or UnionType;
}
