using System.Reflection;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Errors of classes from which a schema is built, and of values that do not match their declarations.</summary>
internal static class CodeFirstErrors
{
    public const string InvalidSchemaCode = "SCHEMA_INVALID";
    private const int MaxQuotedLength = 100;

    public const string InvalidIdCode = "ID_INVALID";
    public const string WrongIdTypeCode = "ID_WRONG_TYPE";
    public const string NotAuthenticatedCode = "AUTH_NOT_AUTHENTICATED";
    public const string NotAuthorizedCode = "AUTH_NOT_AUTHORIZED";
    public const string PolicyNotFoundCode = "AUTH_POLICY_NOT_FOUND";
    public const string NoDefaultPolicyCode = "AUTH_NO_DEFAULT_POLICY";

    public const string NotAuthorized = "The current user is not authorized to access this resource.";

    public static string Place(MemberInfo place) =>
        place switch
        {
            Type type => Display(type),
            { DeclaringType: { } declaring } => $"{Display(declaring)}.{place.Name}",
            _ => place.Name,
        };

    public static string Display(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.Name;
        }
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return $"{(tick < 0 ? type.Name : type.Name[..tick])}<{string.Join(", ", type.GetGenericArguments().Select(Display))}>";
    }

    public static string NoQueryType() => "The schema has no query type. Add a static class with [QueryType].";

    public static string RootNotStatic() => "A class of root fields cannot have instances. Declare it as static.";

    public static string NameTaken(string name, string other) =>
        $"The type name `{name}` is already used by {other}. Set another name for one of them with [GraphQLName(\"…\")].";

    public static string GeneratedKindDiffers(string name, string wanted, string found) =>
        $"A {wanted} named `{name}` is required, but the type of this name in the schema is a {found}.";

    public static string GeneratedNameDiffers(string asked, string given) => $"A type named `{asked}` is required, but the created type is named `{given}`.";

    public static string NotAnOutputType(Type type) =>
        $"`{Display(type)}` cannot be an output type. Ignore the member with [GraphQLIgnore], set its type with [GraphQLType<…>],"
        + $" or bind the CLR type to a scalar.";

    public static string NotAnInputType(Type type) =>
        $"`{Display(type)}` cannot be an input type. Register it as a service, mark the parameter with [Service] or [Parent],"
        + $" or bind the CLR type to a scalar.";

    public static string ParentNotMarked(string parameter) =>
        $"The parameter `{parameter}` has the type of the parent but is not marked as such. Mark it with [Parent].";

    public static string ParentDiffers(string parameter, Type parameterType, Type parentType) =>
        $"The parameter `{parameter}` is a parent of type `{Display(parameterType)}`, but the fields belong to `{Display(parentType)}`. "
        + $"Change the type of the parameter.";

    public static string ParentRequirementUnknown(string parameter, string property, Type parentType) =>
        $"The parameter `{parameter}` requires the property `{property}`, which `{Display(parentType)}` does not have. Name its properties with nameof.";

    public static string NoResult() => "A resolver must return a value. Return one, or ignore the method with [GraphQLIgnore].";

    public static string GenericMethod() => "A resolver cannot be generic. Write one method for each type, or ignore it with [GraphQLIgnore].";

    public static string ByReference(string parameter) =>
        $"The parameter `{parameter}` is passed by reference, which resolvers do not support. Pass it by value.";

    public static string NoMembers(string kind) => $"The {kind} has no members. Add public properties or resolver methods that are not ignored.";

    public static string NoUnionMembers(string name) =>
        $"No object type of the schema belongs to the union `{name}`. Implement the marker, or list the classes in Members.";

    public static string UnknownMember(string member, Type type) =>
        $"[IgnoreMembers] or [BindOnly] names `{member}`, which `{Display(type)}` does not have. Name its properties with nameof.";

    public static string BindOnlyMissing(Type type) =>
        $"The properties of `{Display(type)}` must be exposed explicitly. Add a class with [ObjectType<{Display(type)}>] "
        + $"and [BindOnly(nameof(…))], or do not return the class.";

    public static string UnknownTypeName(string name) =>
        $"[GraphQLType] names the type `{name}`, which the schema does not have. Register its class, or correct the name.";

    public static string InvalidTypeReference(string text, string reason) => $"[GraphQLType(\"{text}\")] is not a valid type reference: {reason}";

    public static string InputNotConstructible(Type type) =>
        $"`{Display(type)}` cannot be created from an input. It needs a public constructor whose parameters all match "
        + $"its properties by name, or one without parameters. If it is a service, register it or mark the parameter with [Service].";

    public static string NoDirective(Type type) => $"`{Display(type)}` is not a directive. Mark the class with [DirectiveType(…)].";

    public static string DirectiveNotConstructible(Type type) =>
        $"`{Display(type)}` cannot be created from a directive's arguments. It needs a public constructor whose parameters "
        + $"all match its properties by name, or one without parameters.";

    public static string DirectiveArgumentNotLiteral(PropertyInfo property) =>
        $"The value of `{property.Name}`, of type `{Display(property.PropertyType)}`, cannot be written as a directive's "
        + $"argument. Use a built-in scalar, an enum member or a list of these.";

    public static string OneOfMemberNotNullable(string member) =>
        $"The member `{member}` of a OneOf input object must allow null and must not have a default. Declare it as nullable.";

    public static string DefaultValueInvalid(string member, string reason) => $"The default of `{member}` is not a value of its type: {reason}";

    public static string SubscribeMissing() => "A field of the subscription type needs a source of events. Mark the method with [Subscribe].";

    public static string SubscribeOutsideSubscription() => "[Subscribe] is only allowed in a class with [SubscriptionType].";

    public static string SubscribeMethodMissing(string name) =>
        $"[Subscribe(With = \"{name}\")] does not name a public or internal static method of the class.";

    public static string SubscribeMethodResult(string name) => $"The method `{name}` must return IAsyncEnumerable<T>, or a Task or ValueTask of it.";

    public static string EventMessageMissing() =>
        "A subscription field whose events come from a topic must use the event. Add a parameter with [EventMessage].";

    public static string TopicArgumentUnknown(string topic, string argument) =>
        $"The topic \"{topic}\" names the argument `{argument}`, which the field does not have.";

    public static string IdTypeUnsupported(Type type) => $"[ID] does not support keys of type `{Display(type)}`. Keys are Guid, int, long, short or string.";

    public static string ServiceMissing(Type type) => $"No service of type `{Display(type)}` is registered.";

    public static string ValueDoesNotFit(object value, Type type) =>
        $"A value of type `{Display(value.GetType())}` cannot be converted to a parameter or member of type `{Display(type)}`.";

    public static GraphQLException InvalidId(string id) =>
        new($"The ID `{QuotedText.Shorten(id, MaxQuotedLength)}` is not a valid ID of this schema.", InvalidIdCode);

    public static GraphQLException WrongIdType(string id, string actual, string expected) =>
        new(
            $"The ID `{QuotedText.Shorten(id, MaxQuotedLength)}` is one of `{QuotedText.Shorten(actual, MaxQuotedLength)}`; an ID of `{expected}` is expected.",
            WrongIdTypeCode
        );

    public static GraphQLException NotAllowed(AuthorizationOutcome outcome, string? policy, string notAuthenticated) =>
        outcome switch
        {
            AuthorizationOutcome.NotAuthenticated => new(notAuthenticated, NotAuthenticatedCode),
            AuthorizationOutcome.PolicyNotFound => new($"The `{policy}` authorization policy does not exist.", PolicyNotFoundCode),
            AuthorizationOutcome.NoDefaultPolicy => new("The default authorization policy does not exist.", NoDefaultPolicyCode),
            _ => new(NotAuthorized, NotAuthorizedCode),
        };
}
