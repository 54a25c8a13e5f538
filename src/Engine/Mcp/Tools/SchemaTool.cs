using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>
/// A tool that reads the schema by one of the fields <c>__search</c> and <c>__definitions</c>, with the limits of that field, and returns definitions as SDL,
/// which is much shorter than introspection.
/// </summary>
internal abstract class SchemaTool(
    HttpOperations operations,
    GraphQLSchema schema,
    Tool tool,
    ReadOnlyMemory<byte> document,
    IReadOnlyCollection<string> arguments
) : OperationTool(tool, arguments)
{
    /// <summary>The schema.</summary>
    protected GraphQLSchema Schema => schema;

    protected sealed override async ValueTask<CallToolResult> InvokeAsync(HttpContext context, CallToolRequestParams call, CancellationToken cancellationToken)
    {
        using var variables = ToolArguments.ToObject(call.Arguments);
        var result = await operations.ExecuteAsync(
            operations.Create(context) with
            {
                Document = document,
                Variables = variables.RootElement,
            },
            cancellationToken
        );
        if (result.Errors.Count > 0)
        {
            return ToolResults.Of(result, call);
        }
        var data = JsonNode.Parse(result.ToJson(), documentOptions: new JsonDocumentOptions { MaxDepth = int.MaxValue })!["data"]!.AsObject();
        return ToolResults.Of(Describe(data, variables.RootElement));
    }

    /// <summary>Returns the structured content for the data of the operation.</summary>
    protected abstract JsonObject Describe(JsonObject data, JsonElement arguments);

    /// <summary>Describes a tool that only reads.</summary>
    protected static Tool Describe(string name, string title, string description, JsonObject arguments, string required, JsonObject results) =>
        new()
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = JsonSerializer.SerializeToElement(
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = arguments,
                    ["required"] = new JsonArray(required),
                    ["additionalProperties"] = false,
                }
            ),
            OutputSchema = JsonSerializer.SerializeToElement(
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = results,
                    ["required"] = new JsonArray([.. results.Select(static result => JsonValue.Create(result.Key))]),
                }
            ),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = true,
                DestructiveHint = false,
                IdempotentHint = true,
                OpenWorldHint = false,
            },
        };

    /// <summary>Returns the SDL of a definition, or an empty text for a coordinate of something else.</summary>
    protected string Print(string coordinate, bool hasMembers) =>
        schema.FindDefinition(coordinate) is { } definition ? DefinitionPrinter.Print(definition, hasMembers) : "";

    /// <summary>Describes a text.</summary>
    protected static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    /// <summary>Describes a list.</summary>
    protected static JsonObject List(JsonObject items, string description) =>
        new()
        {
            ["type"] = "array",
            ["items"] = items,
            ["description"] = description,
        };

    /// <summary>Describes an object whose members are all required.</summary>
    protected static JsonObject Object(JsonObject members) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = members,
            ["required"] = new JsonArray([.. members.Select(static member => JsonValue.Create(member.Key))]),
        };
}
