namespace Qplet.GraphQL.TypeSystem;

/// <summary>Compares types of one schema.</summary>
public static class TypeComparers
{
    /// <summary>Returns whether two types are equal: the same named type with the same wrappers.</summary>
    public static bool IsEqual(IType left, IType right)
    {
        while (true)
        {
            if (ReferenceEquals(left, right))
            {
                return true;
            }

            switch (left, right)
            {
                case (NonNullType leftNonNull, NonNullType rightNonNull):
                    (left, right) = (leftNonNull.NullableType, rightNonNull.NullableType);
                    break;
                case (ListType leftList, ListType rightList):
                    (left, right) = (leftList.ElementType, rightList.ElementType);
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>
    /// Returns whether every value of <paramref name="type" /> is a value of <paramref name="superType" />, so a field of the former can implement a field of
    /// the latter (<see href="https://spec.graphql.org/September2025/#IsValidImplementation()">section 3.6.2</see>, IsValidImplementationFieldType).
    /// </summary>
    public static bool IsSubType(GraphQLSchema schema, IType type, IType superType)
    {
        while (true)
        {
            if (ReferenceEquals(type, superType))
            {
                return true;
            }

            switch (type, superType)
            {
                case (NonNullType nonNull, NonNullType superNonNull):
                    (type, superType) = (nonNull.NullableType, superNonNull.NullableType);
                    break;
                case (NonNullType nonNull, _):
                    type = nonNull.NullableType;
                    break;
                case (_, NonNullType):
                    return false;
                case (ListType list, ListType superList):
                    (type, superType) = (list.ElementType, superList.ElementType);
                    break;
                case (ObjectType @object, UnionType union):
                    return schema.IsPossibleType(union, @object);
                case (ComplexType complex, InterfaceType @interface):
                    return complex.Interfaces.Contains(@interface);
                default:
                    return false;
            }
        }
    }

    /// <summary>
    /// Returns whether two types have a possible object type in common, so a fragment on one can apply inside the other
    /// (<see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">section 5.5.2.3</see>).
    /// </summary>
    public static bool DoOverlap(GraphQLSchema schema, NamedType left, NamedType right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        foreach (var type in schema.GetPossibleTypes(left))
        {
            if (schema.IsPossibleType(right, type))
            {
                return true;
            }
        }

        return false;
    }
}
