using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

/// <content>Errors of global object identification.</content>
internal static partial class QueryingErrors
{
    private const int LongestQuote = 100;

    public static string NodeWithoutKey() =>
        "A [NodeResolver] method needs a parameter for the key: the first one that is no service, loader or other bound parameter.";

    public static string NodeKeyUnsupported(Type key) => $"A [NodeResolver] method's key cannot be a `{key.Name}`. Keys are Guid, int, long, short or string.";

    public static string NodeWithoutId(string type) => $"The type `{type}` has a [NodeResolver] but no property `Id`. Add one, or a method `GetId` with [ID].";

    public static string NodeNotStatic() => "A [NodeResolver] method must be public and static, in a class with [ObjectType<T>].";

    public static string NodeAuthorized() =>
        "[Authorize] has no effect on a [NodeResolver] method. Check in the method, or put the attribute on the class of the type.";

    public static string NodeResolverTwice(string type) => $"The type `{type}` has a second [NodeResolver]. Remove one of them.";

    public static GraphQLException NodeIdInvalid(string id) =>
        new($"The ID `{(id.Length <= LongestQuote ? id : $"{id.AsSpan(0, LongestQuote)}…")}` is not a valid ID of this schema.", "ID_INVALID");

    public static GraphQLException TooManyNodes(int requested, int max) =>
        Client($"{requested} nodes are asked for at once; {max} are allowed.", "HC0076", ("requestedItems", requested), ("maxAllowedItems", max));
}
