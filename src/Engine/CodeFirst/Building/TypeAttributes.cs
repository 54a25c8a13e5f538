namespace Qplet.GraphQL.CodeFirst;

/// <summary>What the attributes of a class make of it.</summary>
internal static class TypeAttributes
{
    /// <summary>Whether an attribute makes a type of the class, or adds to one.</summary>
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

    /// <summary>Which root type the class adds to.</summary>
    public static OperationKind GetRoot(Type type) =>
        type.IsDefined(typeof(QueryTypeAttribute), false) ? OperationKind.Query
        : type.IsDefined(typeof(MutationTypeAttribute), false) ? OperationKind.Mutation
        : type.IsDefined(typeof(SubscriptionTypeAttribute), false) ? OperationKind.Subscription
        : OperationKind.None;

    /// <summary>Which types of other CLR types the class adds to.</summary>
    public static IEnumerable<ITypeExtensionAttribute> GetExtensions(Type type) => type.GetCustomAttributes(false).OfType<ITypeExtensionAttribute>();

    /// <summary>Whether a static class, which can have no values.</summary>
    public static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };
}
