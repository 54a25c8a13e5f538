using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>The tool <c>execute_query</c>, which executes a document that the agent has written.</summary>
internal sealed class QueryTool(HttpOperations operations, McpOptions options) : OperationTool(Describe(options), [Query, Variables, OperationName])
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "execute_query";

    private const string Query = "query";
    private const string Variables = "variables";
    private const string OperationName = "operation_name";

    private readonly AllowedOperations _allowed = options.AllowMutations ? AllowedOperations.Query | AllowedOperations.Mutation : AllowedOperations.Query;

    protected override async ValueTask<CallToolResult> InvokeAsync(HttpContext context, CallToolRequestParams call, CancellationToken cancellationToken)
    {
        var query = TextOf(call, Query) ?? throw new GraphQLException(McpErrors.InvalidArgument(Query, "a GraphQL document"));
        var variables = ToolArguments.Find(call.Arguments, Variables);
        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
        {
            throw new GraphQLException(McpErrors.InvalidArgument(Variables, "an object with a member for each variable"));
        }
        var request = operations.Create(context) with
        {
            Document = Encoding.UTF8.GetBytes(query),
            Variables = variables,
            OperationName = TextOf(call, OperationName),
            AllowedOperations = _allowed,
        };
        var result = await operations.ExecuteAsync(request, cancellationToken);
        return result is OperationResult { Kind: RequestErrorKind.OperationNotAllowed } && !options.AllowMutations
            ? throw new GraphQLException(McpErrors.OnlyQueries())
            : ToolResults.Of(result, operations.MaxResponseSize);
    }

    private static string? TextOf(CallToolRequestParams call, string name) =>
        ToolArguments.Find(call.Arguments, name) is { ValueKind: not JsonValueKind.Undefined } value
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : throw new GraphQLException(McpErrors.InvalidArgument(name, "a string"))
            : null;

    private static Tool Describe(McpOptions options)
    {
        var kinds = options.AllowMutations ? "query or mutation" : "query";
        return new Tool
        {
            Name = Name,
            Title = options.AllowMutations ? "Execute a query or mutation" : "Execute a query",
            Description =
                $"Executes a GraphQL {kinds} that you have written, for tasks that no other tool fits. Look up the fields and their arguments first, "
                + "select only what you need, and request small pages.",
            InputSchema = JsonSerializer.SerializeToElement(
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        [Query] = Text($"The GraphQL document, with one {kinds}."),
                        [Variables] = new JsonObject { ["type"] = "object", ["description"] = "The values of its variables, by name without the `$`." },
                        [OperationName] = Text("The operation to execute, if the document has several."),
                    },
                    ["required"] = new JsonArray(Query),
                    ["additionalProperties"] = false,
                }
            ),
            OutputSchema = JsonSerializer.SerializeToElement(
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["data"] = new JsonObject { ["type"] = "object" },
                        ["errors"] = OperationJsonSchemas.Errors(),
                        ["extensions"] = new JsonObject { ["type"] = "object" },
                    },
                    ["required"] = new JsonArray("data"),
                }
            ),
            Annotations = new ToolAnnotations
            {
                ReadOnlyHint = !options.AllowMutations,
                DestructiveHint = options.AllowMutations,
                IdempotentHint = !options.AllowMutations,
                OpenWorldHint = false,
            },
        };
    }

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
