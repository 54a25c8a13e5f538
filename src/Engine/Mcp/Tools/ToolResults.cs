using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Mcp;

/// <summary>Converts results of operations to results of tools.</summary>
internal static class ToolResults
{
    private static readonly JsonSerializerOptions s_textOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Converts the result of an operation: its JSON as text and, if it has data, as structured content, with the errors of the fields that failed. The result
    /// is an error if it has no data, or only fields that failed.
    /// </summary>
    /// <param name="result">The result of the operation.</param>
    /// <param name="maxSize">The number of bytes beyond which an error is returned instead.</param>
    public static CallToolResult Of(OperationResult result, int maxSize = int.MaxValue)
    {
        using var buffer = ResponseBuffer.Rent(maxSize);
        var written = buffer.Write(result);
        return Of(buffer.Written.Span, hasData: written.HasData && !written.IsDataNull);
    }

    /// <summary>
    /// Converts the result of an operation whose variables are the arguments of a call. The agent knows arguments, so mistakes in variables are called such.
    /// </summary>
    /// <param name="result">The result of the operation.</param>
    /// <param name="call">The call.</param>
    /// <param name="maxSize">The number of bytes beyond which an error is returned instead.</param>
    public static CallToolResult Of(OperationResult result, CallToolRequestParams call, int maxSize = int.MaxValue) =>
        result.Kind == RequestErrorKind.Variables
            ? Of(OperationResult.FromErrors(RequestErrorKind.Variables, [.. result.Errors.Select(error => OfArgument(error, call))]))
            : Of(result, maxSize);

    /// <summary>Returns the result of a call that failed before an operation could run.</summary>
    public static CallToolResult Of(GraphQLError error) => Of(OperationResult.FromErrors(RequestErrorKind.Variables, error));

    /// <summary>Returns a result with structured content, which is also its text.</summary>
    public static CallToolResult Of(JsonObject content) =>
        new()
        {
            Content = [new TextContentBlock { Text = content.ToJsonString(s_textOptions) }],
            StructuredContent = JsonSerializer.SerializeToElement(content),
            IsError = false,
        };

    private static GraphQLError OfArgument(GraphQLError error, CallToolRequestParams call)
    {
        if (error.Extensions?.TryGetValue("variable", out var variable) != true || variable is not string name)
        {
            return error;
        }
        var message =
            call.Arguments?.ContainsKey(name) != true ? McpErrors.ArgumentMissing(name)
            : error.InputProblem is { } problem ? McpErrors.ArgumentRejected(name, problem)
            : error.Message;
        return error with { Message = message };
    }

    private static CallToolResult Of(ReadOnlySpan<byte> json, bool hasData)
    {
        JsonElement? structured = null;
        if (hasData)
        {
            var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
            structured = JsonElement.ParseValue(ref reader);
        }
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(json) }],
            StructuredContent = structured,
            IsError = structured is not { } response || HasOnlyFailed(response),
        };
    }

    private static bool HasOnlyFailed(JsonElement response) =>
        response.TryGetProperty("errors", out _)
        && response.GetProperty("data").EnumerateObject().All(static field => field.Value.ValueKind == JsonValueKind.Null);
}
