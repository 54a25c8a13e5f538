using System.Collections;
using System.Globalization;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>A schema with a field for each kind of answer.</summary>
internal static class RestSchema
{
    private const int Count = 25;

    private static readonly EnumType s_order = new("Order", [new EnumValue("NAME_ASC"), new EnumValue("NAME_DESC")]);

    private static readonly InputObjectType s_where = new(
        "Where",
        static () =>
            [
                new InputValueDefinition("name", BuiltInScalars.String),
                new InputValueDefinition("size", BuiltInScalars.Int),
                new InputValueDefinition("or", s_wheres!),
            ]
    );

    private static readonly ListType s_wheres = new(new NonNullType(s_where));

    private static readonly ObjectType s_item = new(
        "Item",
        static () =>
            [
                Field("id", new NonNullType(BuiltInScalars.ID), static context => context.ParentValue),
                Field("name", BuiltInScalars.String, static context => $"Item {context.ParentValue}"),
                Field("secret", BuiltInScalars.String, static _ => throw new GraphQLException(Error("PLAN_REQUIRED"))),
                Field("items", s_items!, ItemsOf, s_paging!),
            ]
    );

    private static readonly ObjectType s_pageInfo = new(
        "PageInfo",
        static () =>
            [
                Field("hasNextPage", new NonNullType(BuiltInScalars.Boolean), static context => ((Page)context.ParentValue!).End < Count),
                Field("hasPreviousPage", new NonNullType(BuiltInScalars.Boolean), static context => ((Page)context.ParentValue!).Start > 0),
                Field("startCursor", BuiltInScalars.String, static context => $"c+{((Page)context.ParentValue!).Start}"),
                Field("endCursor", BuiltInScalars.String, static context => $"c+{((Page)context.ParentValue!).End}"),
            ]
    );

    private static readonly ObjectType s_items = new(
        "Items",
        static () =>
            [
                Field(
                    "nodes",
                    new ListType(s_item),
                    static context => context.ParentValue is Page page ? Enumerable.Range(page.Start, page.End - page.Start).Cast<object>().ToList() : null
                ),
                Field("pageInfo", new NonNullType(s_pageInfo), static context => context.ParentValue),
            ]
    );

    private static readonly InputValueDefinition[] s_paging =
    [
        new("first", BuiltInScalars.Int),
        new("after", BuiltInScalars.String),
        new("last", BuiltInScalars.Int),
        new("before", BuiltInScalars.String),
    ];

    private static readonly InputValueDefinition[] s_arguments =
    [
        new("id", BuiltInScalars.ID),
        new("text", BuiltInScalars.String),
        new("first", BuiltInScalars.Int),
        new("price", BuiltInScalars.Decimal),
        new("flag", BuiltInScalars.Boolean),
        new("genres", new ListType(new NonNullType(BuiltInScalars.String))),
        new("sizes", new ListType(new NonNullType(BuiltInScalars.Int))),
        new("order", s_order),
        new("day", BuiltInScalars.LocalDate),
        new("where", s_where),
        new("after", BuiltInScalars.String),
    ];

    public static GraphQLError Error(string code) => new() { Message = $"The error {code}.", Code = code };

    public static GraphQLSchema Create() =>
        SchemaAssembler.Assemble(
            new ObjectType(
                "Query",
                static () =>
                    [
                        Field("echo", BuiltInScalars.String, Echo, s_arguments),
                        Field("me", BuiltInScalars.String, static context => context.User.Identity?.Name ?? "nobody"),
                        Field("item", s_item, static context => context.GetArgument("id") is "0" ? null : context.GetArgument("id"), s_arguments[0]),
                        Field("items", s_items, ItemsOf, s_paging),
                        Field(
                            "fail",
                            BuiltInScalars.String,
                            static context =>
                                throw (
                                    context.GetArgument("text") is string code ? new GraphQLException(Error(code)) : new InvalidOperationException("secret")
                                ),
                            s_arguments[1]
                        ),
                        Field("long", BuiltInScalars.String, static _ => new string('x', 10_000)),
                    ]
            ),
            new ObjectType(
                "Mutation",
                static () =>
                    [
                        Field("change", BuiltInScalars.String, Echo, s_arguments),
                        Field("rename", s_payload, static context => context.GetArgument("text"), s_arguments[1]),
                    ]
            )
        );

    private static readonly ObjectType s_error = new(
        "Error",
        static () =>
            [
                Field("message", BuiltInScalars.String, static _ => "The name is not right."),
                Field("code", BuiltInScalars.String, static context => context.ParentValue),
            ]
    );

    private static readonly ObjectType s_payload = new(
        "Payload",
        static () =>
            [
                Field(
                    "name",
                    BuiltInScalars.String,
                    static context => context.ParentValue is string name && name.Contains('_', StringComparison.Ordinal) ? null : context.ParentValue
                ),
                Field(
                    "errors",
                    new ListType(s_error),
                    static context => context.ParentValue is string name && name.Contains('_', StringComparison.Ordinal) ? new List<object> { name } : null
                ),
            ]
    );

    private static FieldDefinition Field(string name, IType type, Func<ResolverContext, object?> resolve, params InputValueDefinition[] arguments) =>
        new(name, type, arguments) { Execution = new() { Resolver = context => FieldResult.FromValue(resolve(context)) } };

    private static string Echo(ResolverContext context) =>
        string.Join(
            ';',
            s_arguments.Where(argument => context.HasArgument(argument.Name)).Select(argument => $"{argument.Name}={Show(context.GetArgument(argument.Name))}")
        );

    private static Page ItemsOf(ResolverContext context)
    {
        var size = (context.GetArgument("first") ?? context.GetArgument("last")) is int number ? number : 10;
        if (PositionOf(context.GetArgument("before")) is { } before)
        {
            return new Page(Math.Max(0, before - size), before);
        }
        var start = PositionOf(context.GetArgument("after")) ?? 0;
        return new Page(start, Math.Min(start + size, Count));
    }

    private static int? PositionOf(object? cursor) =>
        cursor is string text ? int.Parse(text[(text.IndexOfAny(['+', ':']) + 1)..], CultureInfo.InvariantCulture) : null;

    private static string Show(object? value) =>
        value switch
        {
            null => "null",
            string text => text,
            InputObjectValue input => $"{{{string.Join(',', input.Select(static field => $"{field.Key}:{Show(field.Value)}"))}}}",
            IEnumerable list => $"[{string.Join('|', list.Cast<object?>().Select(Show))}]",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };

    private sealed record Page(int Start, int End);
}
