using System.Text.Json;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Differential;

/// <summary>
/// Resolves every field as reference/wiring.mjs does: each type has one value, lists have two items, and a String field with arguments shows them.
/// </summary>
internal static class WiredSchema
{
    /// <summary>The key of the faults among the values of a request: what is to go wrong, by path.</summary>
    public const string FaultsKey = "faults";

    /// <summary>How the value of a field begins that shows its arguments.</summary>
    public const string ArgumentsPrefix = "args:";

    public static GraphQLSchema Build(string sdl) => SchemaBuilder.FromSdl(sdl, new SdlOptions { Resolvers = (_, _) => Resolve });

    private static FieldResult Resolve(ResolverContext context)
    {
        var field = context.Selection.Field;
        var value =
            field.Type.NullableType() is ScalarType { Name: "String" } && field.Arguments.Count > 0
                ? ArgumentsPrefix
                    + JsonSerializer.Serialize(
                        field
                            .Arguments.Where(argument => context.HasArgument(argument.Name))
                            .ToDictionary(argument => argument.Name, argument => Plain(context.GetArgument(argument.Name)))
                    )
                : ValueOf(context.Schema, field.Type);
        var path = string.Join('.', context.Path.ToList());
        return FieldResult.FromValue(
            ((IReadOnlyDictionary<string, string>)context.ContextData[FaultsKey]!).GetValueOrDefault(path) switch
            {
                "throw" => throw new GraphQLException($"fault at {path}"),
                "null" => null,
                "nullItem" when value is object?[] items => new[] { items[0], null },
                "throwItem" when value is object?[] items => new[] { items[0], new GraphQLException($"fault item at {path}") },
                _ => value,
            }
        );
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

    /// <summary>A coerced value as JSON can hold it.</summary>
    public static object? Plain(object? value) =>
        value switch
        {
            InputObjectValue input => input.ToDictionary(static field => field.Key, static field => Plain(field.Value)),
            string or JsonElement => value,
            System.Collections.IEnumerable items => items.Cast<object?>().Select(Plain).ToList(),
            _ => value,
        };
}
