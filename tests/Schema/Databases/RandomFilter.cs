using System.Text.Json.Nodes;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Databases;

/// <summary>Generates values of the input types of filters and orders, whatever fields these have.</summary>
/// <param name="random">The source of chance.</param>
/// <param name="text">The texts to compare with.</param>
/// <param name="ids">The IDs of the rows by the names of their types.</param>
/// <param name="moments">Times that rows have.</param>
internal sealed class RandomFilter(Random random, RandomText text, IReadOnlyDictionary<string, List<string>> ids, IReadOnlyList<DateTime> moments)
{
    private const int MaxDepth = 4;

    /// <summary>Returns a filter.</summary>
    public JsonObject Filter(InputObjectType type, int depth = 0)
    {
        var filter = new JsonObject();
        var isOfOperations = type.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal);
        var fields = type.Fields.Where(field => depth < MaxDepth || field.Type is NamedType and not InputObjectType).ToList();
        for (var count = random.Next(4) == 0 ? 2 : 1; count > 0 && fields.Count > 0; count--)
        {
            var field = fields[random.Next(fields.Count)];
            filter[field.Name] = Value(field.Type, type, depth, canBeNull: isOfOperations && field.Name is "eq" or "neq" && random.Next(8) == 0);
        }
        return filter;
    }

    /// <summary>Returns an order of up to three criteria.</summary>
    public JsonArray Order(InputObjectType type) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)Criterion(type, 0))];

    private JsonObject Criterion(InputObjectType type, int depth)
    {
        var fields = type.Fields.Where(field => depth < 2 || Plain(field.Type) is not InputObjectType).ToList();
        var field = fields[random.Next(fields.Count)];
        return new()
        {
            [field.Name] =
                Plain(field.Type) is InputObjectType inner ? Criterion(inner, depth + 1)
                : random.Next(2) == 0 ? "ASC"
                : "DESC",
        };
    }

    private JsonNode? Value(IType type, InputObjectType owner, int depth, bool canBeNull = false) =>
        canBeNull
            ? null
            : Plain(type) switch
            {
                ListType list => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(list.ElementType, owner, depth + 1))]),
                InputObjectType input when input.Name == "IdOperationFilterInput" => Ids(owner),
                InputObjectType input => Filter(input, depth + 1),
                EnumType choices => choices.Values.ElementAt(random.Next(choices.Values.Count)).Name,
                var scalar => Scalar(((NamedType)scalar).Name),
            };

    // The filter of a type takes only the IDs of that type.
    private JsonObject Ids(InputObjectType owner)
    {
        var typeName = owner.Name.Replace("FilterInput", "", StringComparison.Ordinal);
        var candidates = ids.TryGetValue(typeName, out var known) ? known : [.. ids.Values.SelectMany(static list => list)];
        return random.Next(2) == 0
            ? new() { [random.Next(2) == 0 ? "eq" : "neq"] = candidates[random.Next(candidates.Count)] }
            : new()
            {
                [random.Next(2) == 0 ? "in" : "nin"] = new JsonArray([
                    .. Enumerable.Range(0, random.Next(4)).Select(_ => (JsonNode)candidates[random.Next(candidates.Count)]),
                ]),
            };
    }

    private JsonNode Scalar(string name) =>
        name switch
        {
            "String" => text.Sought(),
            "Int" or "Long" => random.Next(10) == 0 ? int.MaxValue : random.Next(-1, 5),
            "Boolean" => random.Next(2) == 0,
            "DateTime" => moments[random.Next(moments.Count)].AddTicks(random.Next(-1, 2) * 10).ToString("O"),
            "LocalDate" => DateOnly.FromDateTime(moments[random.Next(moments.Count)]).ToString("O"),
            _ => throw new InvalidOperationException($"There are no random values of the type {name}."),
        };

    private static IType Plain(IType type) => type is NonNullType required ? required.NullableType : type;
}
