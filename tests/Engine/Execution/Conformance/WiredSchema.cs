using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution.Conformance;

/// <summary>A schema whose fields are resolved by the rule of the wiring cases: each type has one value, and lists have two items.</summary>
internal static class WiredSchema
{
    /// <summary>The key of the faults in the values of a request: a dictionary of the faults by path.</summary>
    public const string FaultsKey = "faults";

    public static GraphQLSchema Build(string sdl, bool isAsynchronous) =>
        SchemaBuilder.FromSdl(sdl, new SdlOptions { Resolvers = (_, _) => isAsynchronous ? ResolveLater : Resolve });

    private static FieldResult Resolve(ResolverContext context) => FieldResult.FromValue(ValueOf(context));

    private static FieldResult ResolveLater(ResolverContext context) => FieldResult.FromTask(ValueLaterAsync(context));

    private static async Task<object?> ValueLaterAsync(ResolverContext context)
    {
        await Task.Yield();
        return ValueOf(context);
    }

    private static object? ValueOf(ResolverContext context)
    {
        var value = ValueOf(context.Schema, context.Selection.Field.Type);
        if (!context.ContextData.TryGetValue(FaultsKey, out var faults))
        {
            return value;
        }
        var path = string.Join('.', context.Path.ToList());
        return ((IReadOnlyDictionary<string, string>)faults!).GetValueOrDefault(path) switch
        {
            "throw" => throw new GraphQLException($"fault at {path}"),
            "null" => null,
            "nullItem" when value is object?[] items => new[] { items[0], null },
            "throwItem" when value is object?[] items => new[] { items[0], new GraphQLException($"fault item at {path}") },
            _ => value,
        };
    }

    private static object? ValueOf(GraphQLSchema schema, IType type) =>
        type switch
        {
            NonNullType nonNull => ValueOf(schema, nonNull.NullableType),
            ListType list => new[] { ValueOf(schema, list.ElementType), ValueOf(schema, list.ElementType) },
            EnumType enumType => enumType.Values[0].RuntimeValue,
            ScalarType scalar => scalar.Name switch
            {
                "Int" => 2,
                "Float" => 3.14,
                "Boolean" => true,
                "ID" => "id",
                _ => "str",
            },
            UnionType union => Typed(union.Members.Select(static member => member.Name).Order(StringComparer.Ordinal).First()),
            InterfaceType @interface => Typed(schema.GetPossibleTypes(@interface).Select(static member => member.Name).Order(StringComparer.Ordinal).Last()),
            NamedType named => Typed(named.Name),
            _ => null,
        };

    private static Dictionary<string, object?> Typed(string name) => new() { ["__typename"] = name };
}
