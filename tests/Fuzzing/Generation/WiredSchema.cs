using System.Text.Json;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Fuzzing.Generation;

/// <summary>
/// Makes a schema of SDL whose every field has a value: each scalar one, lists fewer items the deeper they lie, abstract types one after the other;
/// subscriptions give two events.
/// </summary>
internal static class WiredSchema
{
    private static readonly JsonElement s_anyJson = JsonDocument.Parse("""{"a":[1,null,"x"]}""").RootElement;

    public static GraphQLSchema Build(string sdl) =>
        SchemaBuilder.FromSdl(
            sdl,
            new SdlOptions
            {
                Resolvers = static (_, field) => field.Length % 3 == 0 ? ResolveLater : Resolve,
                Subscribers = static (_, _) => static _ => ValueTask.FromResult(EventsAsync()),
                Scalars = BuiltInScalars.All,
            }
        );

    private static FieldResult Resolve(ResolverContext context) => FieldResult.FromValue(ValueOf(context));

    private static FieldResult ResolveLater(ResolverContext context) => FieldResult.FromTask(ValueLaterAsync(context));

    private static async Task<object?> ValueLaterAsync(ResolverContext context)
    {
        await Task.Yield();
        return ValueOf(context);
    }

    private static async IAsyncEnumerable<object?> EventsAsync()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static object? ValueOf(ResolverContext context)
    {
        var depth = 0;
        for (var step = context.Path; step is not null; step = step.Parent)
        {
            depth++;
        }
        return ValueOf(context.Schema, context.Selection.Field.Type, depth);
    }

    private static object? ValueOf(GraphQLSchema schema, IType type, int depth) =>
        type switch
        {
            NonNullType nonNull => ValueOf(schema, nonNull.NullableType, depth),
            ListType list => Items(schema, list.ElementType, depth),
            EnumType enumType => enumType.Values[0].RuntimeValue,
            ScalarType scalar => ScalarOf(scalar.Name),
            UnionType union => Typed(union.Members[depth % union.Members.Count].Name),
            InterfaceType @interface => schema.GetPossibleTypes(@interface) is { Count: > 0 } possible ? Typed(possible[depth % possible.Count].Name) : null,
            NamedType named => Typed(named.Name),
            _ => null,
        };

    private static object?[] Items(GraphQLSchema schema, IType elementType, int depth)
    {
        var items = new object?[
            depth switch
            {
                < 4 => 3,
                < 8 => 1,
                _ => 0,
            }
        ];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ValueOf(schema, elementType, depth + i);
        }
        return items;
    }

    private static object ScalarOf(string name) =>
        name switch
        {
            "Int" => 2,
            "Float" => 3.14,
            "Boolean" => true,
            "Long" => 1L << 40,
            "Decimal" => 1.10m,
            "UUID" => Guid.Empty,
            "DateTime" => DateTimeOffset.UnixEpoch,
            "LocalDate" => new DateOnly(2024, 2, 29),
            "LocalTime" => new TimeOnly(23, 59),
            "Duration" => TimeSpan.FromMinutes(90),
            "URI" or "URL" => new Uri("https://example.com/a"),
            "Base64String" => new byte[] { 1, 2, 3 },
            "Any" => s_anyJson,
            _ => "text \"with\" \\ 😀",
        };

    private static Dictionary<string, object?> Typed(string name) => new(StringComparer.Ordinal) { ["__typename"] = name };
}
