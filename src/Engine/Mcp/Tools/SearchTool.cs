using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>The tool <c>search_schema</c>, which finds parts of the schema by words.</summary>
internal sealed class SearchTool(HttpOperations operations, GraphQLSchema schema, ToolSearch tools)
    : SchemaTool(operations, schema, Describe(), Document.ToArray(), ["query", "first", "after"])
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "search_schema";

    private static ReadOnlySpan<byte> Document =>
        """
        query SearchSchema($query: String!, $first: Int! = 5, $after: String) {
          __search(query: $query, first: $first, after: $after) { coordinate pathsToRoot cursor }
        }
        """u8;

    protected override JsonObject Describe(JsonObject data, JsonElement arguments)
    {
        var results = new JsonArray();
        foreach (var result in data["__search"]!.AsArray())
        {
            results.Add(
                new JsonObject
                {
                    ["coordinate"] = result!["coordinate"]!.DeepClone(),
                    ["definition"] = Print((string)result["coordinate"]!, hasMembers: false),
                    ["pathsToRoot"] = result["pathsToRoot"]!.DeepClone(),
                    ["cursor"] = result["cursor"]!.DeepClone(),
                }
            );
        }

        return new JsonObject { ["tools"] = DescribeTools(arguments), ["results"] = results };
    }

    /// <summary>Returns the tools that fit the query, with the first page of results only.</summary>
    private JsonArray DescribeTools(JsonElement arguments) =>
        arguments.TryGetProperty("after", out var after) && after.ValueKind != JsonValueKind.Null
            ? []
            :
            [
                .. tools
                    .Find(arguments.GetProperty("query").GetString()!)
                    .Select(static tool => new JsonObject { ["name"] = tool.Name, ["description"] = tool.Description }),
            ];

    private static Tool Describe() =>
        Describe(
            Name,
            "Search the schema",
            "Finds fields, types, arguments and enum values of the GraphQL schema by a question or some words, best first, with their definitions "
                + "and the ways to select them. Names the tools that fit as well, which are simpler to call than a query is to write.",
            new JsonObject
            {
                ["query"] = Text("A question or words in English, such as `how many users like a track`."),
                ["first"] = new JsonObject
                {
                    ["type"] = "integer",
                    ["description"] = "The number of results, from 1 to 50.",
                    ["default"] = 5,
                },
                ["after"] = Text("The `cursor` of the last result, to read further ones."),
            },
            "query",
            new JsonObject
            {
                ["tools"] = List(
                    Object(new JsonObject { ["name"] = Text("The name of the tool."), ["description"] = Text("What the tool does.") }),
                    "Up to three tools that fit, best first. Empty if none fits, and on further pages."
                ),
                ["results"] = List(
                    Object(
                        new JsonObject
                        {
                            ["coordinate"] = Text("The schema coordinate, such as `Track.title`."),
                            ["definition"] = Text("The definition; that of a type without its members."),
                            ["pathsToRoot"] = List(
                                List(new JsonObject { ["type"] = "string" }, "The coordinates of the fields from a root type."),
                                "Ways to select it, the shortest first."
                            ),
                            ["cursor"] = Text("The place after the result."),
                        }
                    ),
                    "The results, best first."
                ),
            }
        );
}
