using System.Linq.Expressions;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>The messages of the conventions: errors for clients with their codes, and exceptions for developers of schemas.</summary>
internal static class ConventionsErrors
{
    private const int MaxQuotedLength = 100;

    public static GraphQLException InvalidCursor(string argument, string cursor) =>
        Client(
            $"The cursor specified in `{argument}` has an invalid format, or belongs to another list or another `order`. Begin with the first page.",
            "HC0078",
            ("argument", argument),
            ("cursor", cursor)
        );

    public static GraphQLException OffsetTooLarge(long requested, int max) =>
        Client(
            $"The lists of the operation skip {requested} items; at most {max} can be skipped. Use the cursors of the previous page instead.",
            "OFFSET_TOO_LARGE",
            ("requestedItems", requested),
            ("maxAllowedItems", max)
        );

    public static GraphQLException PageTooLarge(string coordinate, int requested, int max) =>
        Client(
            $"The maximum allowed items per page were exceeded: {requested} were requested, and at most {max} are allowed. Request the others by `after`.",
            "HC0051",
            ("coordinate", coordinate),
            ("requestedItems", requested),
            ("maxAllowedItems", max)
        );

    public static GraphQLException PageSizeNegative(string coordinate, int requested) =>
        Client(
            "The requested number of values per page must be at least 0.",
            "HC0079",
            ("coordinate", coordinate),
            ("requestedItems", requested),
            ("minAllowedItems", 0)
        );

    public static GraphQLException NoPagingBoundaries(string coordinate, string connection) =>
        Client($"You must provide a `first` or `last` value to properly paginate the `{connection}`.", "HC0052", ("coordinate", coordinate));

    public static GraphQLException FilterValueIsNull(string operation, string filterType, string expectedType) =>
        Client(
            $"The provided value for filter `{operation}` of type {filterType} is invalid. Null values are not supported; leave the condition out.",
            "HC0026",
            ("expectedType", expectedType),
            ("filterType", filterType)
        );

    public static GraphQLException SortValueIsNull(string field, string sortType) =>
        Client(
            $"The provided value for sorting `{field}` of type {sortType} is invalid. Null values are not supported; leave the field out.",
            "HC0026",
            ("expectedType", "SortDirection!"),
            ("sortType", sortType)
        );

    public static GraphQLException FilterTooDeep(int max) =>
        Client($"The filter goes through more than {max} relations.", "FILTER_TOO_DEEP", ("maxAllowedDepth", max));

    public static GraphQLException FilterTooLarge(int max) =>
        Client($"The filter has more than {max} operations.", "FILTER_TOO_LARGE", ("maxAllowedOperations", max));

    public static GraphQLException FilterListTooLong(string operation, int count, int max) =>
        Client(
            $"The list given to `{operation}` has {count} values; at most {max} are allowed.",
            "FILTER_LIST_TOO_LONG",
            ("requestedItems", count),
            ("maxAllowedItems", max)
        );

    public static GraphQLException FilterTextTooLong(string operation, int length, int max) =>
        Client(
            $"The text given to `{operation}` has {length} characters; at most {max} are allowed.",
            "FILTER_TEXT_TOO_LONG",
            ("requestedLength", length),
            ("maxAllowedLength", max)
        );

    public static GraphQLException FilterTextHasNul(string operation) =>
        Client($"The text given to `{operation}` has a NUL character, which stored texts cannot contain.", "FILTER_TEXT_INVALID");

    public static GraphQLException SortTooLong(int max) => Client($"The order has more than {max} criteria.", "SORT_TOO_LONG", ("maxAllowedFields", max));

    public static InvalidOperationException CursorsNotIncluded() =>
        new($"The page was read without cursors; set {nameof(PagingArguments)}.{nameof(PagingArguments.IncludeCursors)}.");

    public static ArgumentException SortIsNoMember(LambdaExpression selector) =>
        new($"An order must select a member, possibly through references, as in `t => t.Owner.Name`; `{selector}` does not.", nameof(selector));

    public static ArgumentException NoProperty(LambdaExpression member) =>
        new($"The expression must select a member, as in `t => t.Title`; `{member}` does not.", nameof(member));

    public static InvalidOperationException FilterValueDoesNotFit(object value, Type type) =>
        new($"A filter's value of type `{value.GetType().Name}` is not valid for a member of type `{type.Name}`.");

    public static InvalidOperationException NoPaging(string field) => new($"The resolver of `{field}` takes {nameof(PagingArguments)}: add [UsePaging] to it.");

    public static string NoList(string attribute) => $"[{attribute[..^9]}] requires a method that returns a Page<T> or a list. Change the return type.";

    public static string NoNode(Type row, string node) => $"`{row.Name}` has no property `{node}`, which [UsePaging] names as the item of the list.";

    public static string NoEdge(Type row) =>
        $"The edges of a list of `{row.Name}` are not described. Add a static class with [ObjectType<Edge<{row.Name}>>(\"{row.Name}sEdge\")].";

    public static string NoListOfEntities(string attribute) =>
        $"[{attribute[..^9]}] requires a method that returns a Page<T> or list of entities. Change the return type, or remove the attribute.";

    public static NotSupportedException NoCursorOf(Type type) => new($"Cursors cannot contain a `{type.Name}`. Exclude the member from sorting.");

    public static string NodeWithoutKey() =>
        "A [NodeResolver] method needs a parameter for the key: the first one that is not a service, loader or other bound parameter.";

    public static string NodeKeyUnsupported(Type key) => $"A [NodeResolver] method's key cannot be a `{key.Name}`. Keys are Guid, int, long, short or string.";

    public static string NodeWithoutId(string type) => $"The type `{type}` has a [NodeResolver] but no property `Id`. Add one, or a method `GetId` with [ID].";

    public static string NodeNotStatic() => "A [NodeResolver] method must be public and static, in a class with [ObjectType<T>].";

    public static string NodeAuthorized() =>
        "[Authorize] has no effect on a [NodeResolver] method. Check the access in the method, or put the attribute on the class of the type.";

    public static string NodeResolverTwice(string type) => $"The type `{type}` has a second [NodeResolver]. Remove one of them.";

    public static GraphQLException NodeIdInvalid(string id) =>
        new($"The ID `{QuotedText.Shorten(id, MaxQuotedLength)}` is not a valid ID of this schema.", "ID_INVALID");

    public static InvalidOperationException NoNodes() => new("No schema has filled the node resolvers. Pass them to AddGlobalObjectIdentification.");

    public static InvalidOperationException NotANode(string type) => new($"The type `{type}` is not a node. Give it a method with [NodeResolver].");

    public static GraphQLException TooManyNodes(int requested, int max) =>
        Client($"{requested} nodes are requested at once; at most {max} are allowed.", "HC0076", ("requestedItems", requested), ("maxAllowedItems", max));

    public static string MutationErrorDeclaredTwice(Type error) =>
        $"The error `{error.Name}` is declared twice (HC0066). Remove one of the [Error] attributes.";

    public static string MutationErrorNotAnObject(Type error) =>
        $"The error `{error.Name}` is not an object type. Declare a class with a `Message` property, or an exception.";

    public static string MutationErrorWithoutMessage(Type error) => $"The error `{error.Name}` has no message. Add a public property `string Message`.";

    public static string MutationErrorWithoutInterface(Type error, Type errorInterface) =>
        $"The error `{error.Name}` does not implement `{errorInterface.Name}`, which all errors of mutations must implement.";

    public static string MutationNameTaken(string name) =>
        $"The mutation needs the type name `{name}`, which is already in use. Rename the method or that type.";

    private static GraphQLException Client(string message, string code, params ReadOnlySpan<(string Name, object? Value)> extensions)
    {
        var members = new Dictionary<string, object?>(extensions.Length);
        foreach (var (name, value) in extensions)
        {
            members.Add(name, value);
        }
        return new(
            new GraphQLError
            {
                Message = message,
                Code = code,
                Extensions = members,
            }
        );
    }
}
