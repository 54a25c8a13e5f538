using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>The tool <c>get_definitions</c>, which returns parts of the schema by their coordinates.</summary>
internal sealed class DefinitionsTool(HttpOperations operations, GraphQLSchema schema)
    : SchemaTool(operations, schema, Describe(), Document.ToArray(), [Coordinates])
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "get_definitions";

    private const string Coordinates = "coordinates";

    private static ReadOnlySpan<byte> Document =>
        "query GetDefinitions($coordinates: [String!]!) { __definitions(coordinates: $coordinates) { __typename } }"u8;

    protected override JsonObject Describe(JsonObject data, JsonElement arguments)
    {
        var given = arguments.GetProperty(Coordinates);
        var (definitions, unknown) = (new JsonArray(), new JsonArray());
        var coordinates = given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().Select(static item => item.GetString()!) : [given.GetString()!];
        foreach (var coordinate in coordinates.Distinct(StringComparer.Ordinal))
        {
            if (Print(coordinate, hasMembers: true) is { Length: > 0 } definition)
            {
                definitions.Add(new JsonObject { ["coordinate"] = coordinate, ["definition"] = definition });
            }
            else
            {
                unknown.Add(coordinate);
            }
        }

        return new JsonObject { ["definitions"] = definitions, ["unknown"] = unknown };
    }

    private static Tool Describe() =>
        Describe(
            Name,
            "Read definitions of the schema",
            "Returns definitions of the GraphQL schema in the schema definition language, by their coordinates. A type has all of its members; for large "
                + "types such as `Query`, ask for single fields.",
            new JsonObject
            {
                [Coordinates] = List(
                    new JsonObject { ["type"] = "string" },
                    "Schema coordinates, at most 50: types (`Track`), fields (`Track.title`), arguments (`Query.tracks(where:)`), input fields and enum values."
                ),
            },
            Coordinates,
            new JsonObject
            {
                ["definitions"] = List(
                    Object(new JsonObject { ["coordinate"] = Text("The coordinate."), ["definition"] = Text("The definition.") }),
                    "The definitions, in the order of the coordinates, each once."
                ),
                ["unknown"] = List(new JsonObject { ["type"] = "string" }, "The coordinates that the schema does not have."),
            }
        );
}
