namespace Qplet.GraphQL.TypeSystem;

/// <summary>What can be asked of any type (section 3.4).</summary>
public static class TypeExtensions
{
    /// <summary>The named type inside lists and non-nulls.</summary>
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
                    throw new ArgumentException("A type is a named type, a list or a non-null.", nameof(type));
            }
        }
    }

    /// <summary>The type without an outermost non-null.</summary>
    public static IType NullableType(this IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    /// <summary>Whether null is forbidden.</summary>
    public static bool IsNonNull(this IType type) => type is NonNullType;

    /// <summary>Whether the type is a list, also a non-null one.</summary>
    public static bool IsList(this IType type) => type.NullableType() is ListType;

    /// <summary>Whether the named type can be the type of an argument, a variable or an input field (section 3.4.2).</summary>
    public static bool IsInputType(this IType type) => type.NamedType() is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether the named type can be the type of a field (section 3.4.2).</summary>
    public static bool IsOutputType(this IType type) => type.NamedType() is not InputObjectType;

    /// <summary>Whether the named type has no fields to select: a scalar or an enum.</summary>
    public static bool IsLeaf(this IType type) => type.NamedType() is ScalarType or EnumType;

    /// <summary>Whether the named type takes a selection set: an object, an interface or a union.</summary>
    public static bool IsComposite(this IType type) => type.NamedType() is ComplexType or UnionType;

    /// <summary>Whether the named type stands for several object types: an interface or a union.</summary>
    public static bool IsAbstract(this IType type) => type.NamedType() is InterfaceType or UnionType;
}
