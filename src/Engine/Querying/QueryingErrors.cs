using System.Linq.Expressions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

/// <summary>Every message of this layer: errors for clients with their codes, and exceptions for the authors of schemas.</summary>
internal static partial class QueryingErrors
{
    public static GraphQLException InvalidCursor(string argument, string cursor) =>
        Client($"The cursor specified in `{argument}` has an invalid format.", "HC0078", ("argument", argument), ("cursor", cursor));

    public static GraphQLException PageTooLarge(string coordinate, int requested, int max) =>
        Client(
            "The maximum allowed items per page were exceeded.",
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
            $"The provided value for filter `{operation}` of type {filterType} is invalid. Null values are not supported.",
            "HC0026",
            ("expectedType", expectedType),
            ("filterType", filterType)
        );

    public static GraphQLException SortValueIsNull(string field, string sortType) =>
        Client(
            $"The provided value for sorting `{field}` of type {sortType} is invalid. Null values are not supported.",
            "HC0026",
            ("expectedType", "SortEnumType!"),
            ("sortType", sortType)
        );

    public static GraphQLException FilterTooDeep(int max) =>
        Client($"The filter goes through more than {max} relations.", "FILTER_TOO_DEEP", ("maxAllowedDepth", max));

    public static GraphQLException FilterTooLarge(int max) =>
        Client($"The filter has more than {max} operations.", "FILTER_TOO_LARGE", ("maxAllowedOperations", max));

    public static GraphQLException FilterListTooLong(string operation, int count, int max) =>
        Client(
            $"The list given to `{operation}` has {count} values; {max} are allowed.",
            "FILTER_LIST_TOO_LONG",
            ("requestedItems", count),
            ("maxAllowedItems", max)
        );

    public static GraphQLException FilterTextTooLong(string operation, int length, int max) =>
        Client(
            $"The text given to `{operation}` has {length} characters; {max} are allowed.",
            "FILTER_TEXT_TOO_LONG",
            ("requestedLength", length),
            ("maxAllowedLength", max)
        );

    public static GraphQLException FilterTextHasNul(string operation) =>
        Client($"The text given to `{operation}` has a NUL character, which no stored text has.", "FILTER_TEXT_INVALID");

    public static GraphQLException SortTooLong(int max) => Client($"The order has more than {max} criteria.", "SORT_TOO_LONG", ("maxAllowedFields", max));

    public static InvalidOperationException CursorsNotIncluded() =>
        new($"The page was read without cursors; set {nameof(PagingArguments)}.{nameof(PagingArguments.IncludeCursors)}.");

    public static ArgumentException SortIsNoMember(LambdaExpression selector) =>
        new($"An order selects a member, maybe through references, as in `t => t.Owner.Name`; `{selector}` does something else.", nameof(selector));

    public static ArgumentException NoProperty(LambdaExpression member) =>
        new($"A member is named as in `t => t.Title`; `{member}` does something else.", nameof(member));

    public static InvalidOperationException FilterValueDoesNotFit(object value, Type type) =>
        new($"A filter's value of type `{value.GetType().Name}` does not fit a member of type `{type.Name}`.");

    public static InvalidOperationException NoPaging(string field) => new($"The resolver of `{field}` takes {nameof(PagingArguments)}: add [UsePaging] to it.");

    public static string NoList(string attribute) => $"[{attribute[..^9]}] is for a method that returns a Page<T> or a list; change what it returns.";

    public static string NoListOfEntities(string attribute) =>
        $"[{attribute[..^9]}] is for a method that returns a Page<T> or list of entities; change what it returns, or remove the attribute.";

    public static InvalidOperationException NoEntity(Type type) => new($"`{type.Name}` is no entity of the context.");

    public static InvalidOperationException NoKey(string entity) => new($"The entity `{entity}` has no key; lists of it have no total order.");

    public static InvalidOperationException KeyIsComposite(Type entity) =>
        new($"The key of `{entity.Name}` has several columns; name one property with unique values.");

    public static InvalidOperationException NoStoredProperty(Type entity, string name) => new($"`{entity.Name}.{name}` is no stored property.");

    public static InvalidOperationException NoTable(Type entity) => new($"`{entity.Name}` is not stored in a table.");

    public static InvalidOperationException NoConstructor(Type entity) => new($"`{entity.Name}` has no constructor without parameters.");

    public static InvalidOperationException RelationIsNoColumn(Type entity, string name) =>
        new(
            $"`{entity.Name}.{name}` is a relation, which is not read along with the row: give the field a resolver that takes "
                + $"a DataLoader, or name the foreign key in [Parent]."
        );

    public static InvalidOperationException NotSortable(Type entity, string path) =>
        new($"`{entity.Name}` cannot be ordered by `{path}`: it is no stored property, or on the way is a list.");

    public static InvalidOperationException TooManyRelatedSorts(int max) => new($"An order can have {max} values of other entities.");

    public static InvalidOperationException TooManyParameters(int max) => new($"A query can have {max} parameters.");

    public static InvalidOperationException KeyNotUsed(LambdaExpression source) => new($"The query must compare a column with its key parameter: `{source}`.");

    public static InvalidOperationException CapturedVariable(LambdaExpression source, string parameter) =>
        new(
            $"The query captures a variable or calls a method with an argument ({parameter}); make what changes an argument,"
                + $" and match texts by EF.Functions.Like: `{source}`."
        );

    public static InvalidOperationException UnknownStorage(Type type, string parameter) =>
        new($"It is not known how a `{type.Name}` is stored, which the parameter {parameter} needs.");

    public static InvalidOperationException UnknownSql(string sql) => new($"The query gives a statement of a form that cannot be kept; simplify it: {sql}");

    public static NotSupportedException UnknownProvider(string? provider) => new($"Queries run on SQLite and PostgreSQL; the context uses `{provider}`.");

    public static NotSupportedException NoListOf(Type type) => new($"Lists of `{type.Name}` cannot be parameters.");

    public static NotSupportedException NoCursorOf(Type type) => new($"Cursors cannot hold a `{type.Name}`; do not offer to order by it.");

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
