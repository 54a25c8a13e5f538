using System.Collections;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;

namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>Resolves the fields of graphql-dotnet by the rules of <see cref="WiredSchema" />.</summary>
internal static class GraphQLDotNetResolver
{
    public static object? Resolve(IResolveFieldContext context)
    {
        var field = context.FieldDefinition;
        var type = WithoutNonNull(field.ResolvedType!);
        var value =
            type is StringGraphType && field.Arguments is { Count: > 0 } arguments
                ? WiredSchema.ArgumentsPrefix + JsonSerializer.Serialize(Given(context, arguments))
                : ValueOf(type);
        var path = string.Join('.', context.ResponsePath);
        return context.UserContext.TryGetValue(path, out var fault) ? WithFault(value, (string)fault!, path) : value;
    }

    private static object? WithFault(object? value, string fault, string path) =>
        fault switch
        {
            "throw" => throw new InvalidOperationException($"fault at {path}"),
            "null" => null,
            "nullItem" when value is object?[] items => new[] { items[0], null },
            _ => value,
        };

    private static Dictionary<string, object?> Given(IResolveFieldContext context, QueryArguments arguments)
    {
        var given = new Dictionary<string, object?>();
        foreach (var (name, argument) in context.Arguments ?? new Dictionary<string, ArgumentValue>())
        {
            var definition = arguments.Find(name)!;
            if (argument.Source != ArgumentSource.FieldDefault)
            {
                given.Add(name, Plain(definition.ResolvedType!, argument.Value));
            }
            else if (definition.DefaultValue is { } value)
            {
                // Not the argument's value, which is null now and then where the default is of an enum.
                given.Add(name, Plain(definition.ResolvedType!, value));
            }
        }
        return given;
    }

    /// <summary>A coerced value as JSON can hold it. To graphql-dotnet, an ID that was given as a number stays a number.</summary>
    private static object? Plain(IGraphType type, object? value) =>
        (WithoutNonNull(type), value) switch
        {
            (_, null) => null,
            (ListGraphType list, IEnumerable items) => items.Cast<object?>().Select(item => Plain(list.ResolvedType!, item)).ToList(),
            (IdGraphType, _) => value.ToString(),
            (IInputObjectGraphType input, IDictionary<string, object?> fields) => fields.ToDictionary(
                static field => field.Key,
                field => Plain(input.Fields.Find(field.Key)!.ResolvedType!, field.Value)
            ),
            _ => value,
        };

    private static object? ValueOf(IGraphType type) =>
        WithoutNonNull(type) switch
        {
            ListGraphType list => new[] { ValueOf(list.ResolvedType!), ValueOf(list.ResolvedType!) },
            EnumerationGraphType enumeration => enumeration.Values.First().Value,
            IntGraphType => 2,
            FloatGraphType => 3.14,
            BooleanGraphType => true,
            IdGraphType => "id",
            ScalarGraphType => "str",
            UnionGraphType union => new TypedValue(PossibleNames(union).First()),
            IInterfaceGraphType @interface => new TypedValue(PossibleNames(@interface).Last()),
            var named => new TypedValue(named.Name),
        };

    private static IEnumerable<string> PossibleNames(IAbstractGraphType type) =>
        type.PossibleTypes.Select(static member => member.Name).Order(StringComparer.Ordinal);

    private static IGraphType WithoutNonNull(IGraphType type) => type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;
}
