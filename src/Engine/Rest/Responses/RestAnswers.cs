using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>Writes the answers of routes: the value of the root field, or a problem.</summary>
internal sealed class RestAnswers(GraphQLServerOptions options) : IRefusalWriter
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>The response header with the number of fields that have failed.</summary>
    private const string ErrorsName = "GraphQL-Errors";

    /// <summary>Writes the result of an operation.</summary>
    public async Task WriteAsync(HttpContext context, RestRoute route, OperationResult result)
    {
        var response = context.Response;
        AddCost(response, result);
        if (result.Kind != RequestErrorKind.None)
        {
            await WriteAsync(context, ProblemStatus.Of(result.Kind, result.Errors[0].Code), result.Errors, result.RetryIn);
            return;
        }
        if (!result.HasData)
        {
            // The client has only asked for the cost.
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.CacheControl = "no-store";
            return;
        }

        using var buffer = ResponseBuffer.Rent(options.MaxResponseSize);
        result = buffer.Write(result);
        var root = RootValue.Find(buffer.Written.Span);
        var value = buffer.Written.Slice(root.Start, root.Length);
        if (!root.HasValue || (route.IsQuery && result.Errors.Count > 0 && !RootValue.HasContent(value.Span)))
        {
            await (
                result.Errors is [var first, ..]
                    ? WriteAsync(context, ProblemStatus.Of(first.Code), result.Errors)
                    : WriteAsync(context, StatusCodes.Status404NotFound, [RestErrors.NotFound()])
            );
        }
        else if (!route.IsQuery && await RejectAsync(context, value))
        {
            // The payload has errors.
        }
        else
        {
            await WriteAsync(context, route, result, value);
        }
    }

    /// <summary>Writes a problem with the errors of an operation.</summary>
    public Task WriteAsync(HttpContext context, int status, IReadOnlyList<GraphQLError> errors, int? retryIn = null)
    {
        retryIn ??= RetryOf(errors);
        if (retryIn is { } seconds && status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        return WriteProblemAsync(context, status, ProblemWriter.Of(status, errors));
    }

    Task IRefusalWriter.WriteAsync(HttpContext context, int status, GraphQLError error) => WriteAsync(context, status, [error]);

    /// <summary>Writes a problem with mistakes in parameters.</summary>
    public Task WriteAsync(HttpContext context, IReadOnlyList<ParameterError> errors) =>
        WriteProblemAsync(context, StatusCodes.Status400BadRequest, ProblemWriter.Of(StatusCodes.Status400BadRequest, errors));

    /// <summary>Writes JSON, whose headers for caches are set.</summary>
    public Task SendJsonAsync(HttpContext context, ReadOnlyMemory<byte> json) => SendAsync(context, StatusCodes.Status200OK, Json, json);

    private async Task WriteAsync(HttpContext context, RestRoute route, OperationResult result, ReadOnlyMemory<byte> value)
    {
        var response = context.Response;
        if (PageLinks.Of(route, context.Request, value) is { } links)
        {
            response.Headers.Link = links;
        }
        if (result.Errors.Count > 0)
        {
            response.Headers[ErrorsName] = result.Errors.Count.ToString(CultureInfo.InvariantCulture);
        }
        var mayBeKept = result.Errors.Count == 0 && EntityTags.Applies(context.Request);
        RestCaching.Write(response, mayBeKept ? result : null, options.Http.CredentialHeaders);
        if (mayBeKept && EntityTags.TryAnswerUnchanged(response, value.Span))
        {
            return;
        }
        await SendAsync(context, StatusCodes.Status200OK, Json, value);
    }

    /// <summary>Writes a problem if the payload of a mutation has errors. Returns false if it has none.</summary>
    private async Task<bool> RejectAsync(HttpContext context, ReadOnlyMemory<byte> payload)
    {
        using var json = JsonDocument.Parse(payload);
        if (
            json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("errors"u8, out var errors)
            || errors.ValueKind != JsonValueKind.Array
            || errors.GetArrayLength() == 0
        )
        {
            return false;
        }
        var first = errors[0];
        var code = TextOf(first, "code"u8);
        var status = ProblemStatus.Of(code ?? "");
        await WriteProblemAsync(context, status, ProblemWriter.OfPayload(status, code, TextOf(first, "message"u8), errors));
        return true;
    }

    private Task WriteProblemAsync(HttpContext context, int status, ReadOnlyMemory<byte> problem)
    {
        if (status == StatusCodes.Status401Unauthorized && context.Response.Headers.WWWAuthenticate.Count == 0)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
        RestCaching.Write(context.Response, result: null, options.Http.CredentialHeaders);
        return SendAsync(context, status, ProblemWriter.MediaType, problem);
    }

    private Task SendAsync(HttpContext context, int status, string contentType, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        return ResponseContent.SendAsync(context.Response, content, contentType, options.Http);
    }

    private static void AddCost(HttpResponse response, OperationResult result)
    {
        if (result.Extensions?.TryGetValue(OperationCost.ExtensionName, out var cost) == true && cost is IReadOnlyDictionary<string, object?> numbers)
        {
            response.Headers[CostHeader.Name] = string.Join(
                ", ",
                numbers.Select(static number => string.Create(CultureInfo.InvariantCulture, $"{number.Key}={number.Value}"))
            );
        }
    }

    private static int? RetryOf(IReadOnlyList<GraphQLError> errors) =>
        errors.Select(static error => error.Extensions?.TryGetValue("retryIn", out var value) == true ? value as int? : null).Max();

    private static string? TextOf(JsonElement error, ReadOnlySpan<byte> name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
