using System.Linq.Expressions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

/// <summary>Every message of this layer: errors for clients with their codes, and exceptions for the authors of schemas.</summary>
internal static class QueryingErrors
{
    public static GraphQLException InvalidCursor(string argument, string cursor) => Client(
        $"The cursor specified in `{argument}` has an invalid format.", "HC0078", ("argument", argument), ("cursor", cursor));

    public static GraphQLException PageTooLarge(string coordinate, int requested, int max) => Client(
        "The maximum allowed items per page were exceeded.", "HC0051", ("coordinate", coordinate), ("requestedItems", requested), ("maxAllowedItems", max));

    public static GraphQLException PageSizeNegative(string coordinate, int requested) => Client(
        "The requested number of values per page must be at least 0.", "HC0079", ("coordinate", coordinate), ("requestedItems", requested), ("minAllowedItems", 0));

    public static GraphQLException NoPagingBoundaries(string coordinate, string connection) => Client(
        $"You must provide a `first` or `last` value to properly paginate the `{connection}`.", "HC0052", ("coordinate", coordinate));

    public static GraphQLException FilterValueIsNull(string operation, string filterType, string expectedType) => Client(
        $"The provided value for filter `{operation}` of type {filterType} is invalid. Null values are not supported.",
        "HC0026",
        ("expectedType", expectedType),
        ("filterType", filterType));

    public static GraphQLException SortValueIsNull(string field, string sortType) => Client(
        $"The provided value for sorting `{field}` of type {sortType} is invalid. Null values are not supported.",
        "HC0026",
        ("expectedType", "SortEnumType!"),
        ("sortType", sortType));

    public static GraphQLException FilterTooDeep(int max) => Client(
        $"The filter goes through more than {max} relations.", "FILTER_TOO_DEEP", ("maxAllowedDepth", max));

    public static GraphQLException FilterTooLarge(int max) => Client(
        $"The filter has more than {max} operations.", "FILTER_TOO_LARGE", ("maxAllowedOperations", max));

    public static GraphQLException FilterListTooLong(string operation, int count, int max) => Client(
        $"The list given to `{operation}` has {count} values; {max} are allowed.",
        "FILTER_LIST_TOO_LONG",
        ("requestedItems", count),
        ("maxAllowedItems", max));

    public static GraphQLException SortTooLong(int max) => Client(
        $"The order has more than {max} criteria.", "SORT_TOO_LONG", ("maxAllowedFields", max));

    public static InvalidOperationException CursorsNotIncluded() => new(
        $"The page was read without cursors; set {nameof(PagingArguments)}.{nameof(PagingArguments.IncludeCursors)}.");

    public static ArgumentException SortIsNoMember(LambdaExpression selector) => new(
        $"An order selects a member, maybe through references, as in `t => t.Owner.Name`; `{selector}` does something else.", nameof(selector));

    public static ArgumentException NoProperty(LambdaExpression member) => new(
        $"A member is named as in `t => t.Title`; `{member}` does something else.", nameof(member));

    private static GraphQLException Client(string message, string code, params ReadOnlySpan<(string Name, object? Value)> extensions)
    {
        var members = new Dictionary<string, object?>(extensions.Length);
        foreach (var (name, value) in extensions)
            members.Add(name, value);
        return new(new GraphQLError { Message = message, Code = code, Extensions = members });
    }
}
