namespace Qplet.GraphQL.CodeFirst;

/// <summary>Interprets the type attributes of a class.</summary>
internal static class TypeAttributes
{
    /// <summary>Returns whether a class has an attribute that defines or extends a type.</summary>
    public static bool IsRegistered(Type type) =>
        !type.IsGenericTypeDefinition && type.GetCustomAttributesData().Any(static data => IsTypeAttribute(data.AttributeType));

    private static bool IsTypeAttribute(Type attribute) =>
        attribute == typeof(QueryTypeAttribute)
        || attribute == typeof(MutationTypeAttribute)
        || attribute == typeof(SubscriptionTypeAttribute)
        || attribute == typeof(ObjectTypeAttribute)
        || attribute == typeof(InterfaceTypeAttribute)
        || attribute == typeof(UnionTypeAttribute)
        || attribute == typeof(InputTypeAttribute)
        || attribute == typeof(EnumTypeAttribute)
        || attribute == typeof(DirectiveTypeAttribute)
        || typeof(ITypeExtensionAttribute).IsAssignableFrom(attribute);

    /// <summary>Returns the root type that the class extends.</summary>
    public static OperationKind GetRoot(Type type) =>
        type.IsDefined(typeof(QueryTypeAttribute), false) ? OperationKind.Query
        : type.IsDefined(typeof(MutationTypeAttribute), false) ? OperationKind.Mutation
        : type.IsDefined(typeof(SubscriptionTypeAttribute), false) ? OperationKind.Subscription
        : OperationKind.None;

    /// <summary>Returns the attributes by which the class extends the types of other CLR types.</summary>
    public static IEnumerable<ITypeExtensionAttribute> GetExtensions(Type type) => type.GetCustomAttributes(false).OfType<ITypeExtensionAttribute>();

    /// <summary>Returns whether the class is static and cannot have instances.</summary>
    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };
}
