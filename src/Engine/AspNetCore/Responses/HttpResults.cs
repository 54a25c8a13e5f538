using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes results to a response as a whole, with the content length.</summary>
internal sealed class HttpResults(GraphQLServerOptions options)
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    private const int PartialSuccess = 294;

    /// <summary>Writes the result of an operation, with the status for its media type (GraphQL over HTTP, section 5.4).</summary>
    public Task WriteAsync(HttpResponse response, OperationResult result, ResponseMediaType mediaType)
    {
        response.StatusCode = StatusOf(result, mediaType);
        if (result.Kind == RequestErrorKind.OperationNotAllowed)
        {
            RefuseOperation(response);
        }
        if (result.Kind == RequestErrorKind.DocumentNotFound)
        {
            // A cache must not keep the response, or clients would not find out that the server now knows the document.
            response.Headers.CacheControl = "no-store";
        }
        if (result.Kind == RequestErrorKind.NotAuthenticated)
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        }
        if (result.RetryIn is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        CacheHeaders.Write(response, result, options.Http.CredentialHeaders);
        return WriteAsync(response, result, ContentTypeOf(mediaType, response.StatusCode));
    }

    /// <summary>Writes the error of a malformed request.</summary>
    public Task WriteAsync(HttpResponse response, MalformedRequestException exception, ResponseMediaType mediaType = ResponseMediaType.Json)
    {
        TransportDiagnostics.RecordRefusal(exception.Error);
        response.StatusCode = options.Http.StatusCodes == ResponseStatusCodes.Draft ? exception.DraftStatusCode : exception.StatusCode;
        if (exception.StatusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "1";
        }
        if (exception.StatusCode == StatusCodes.Status415UnsupportedMediaType && ContentCoding.IsEncoded(response.HttpContext.Request))
        {
            response.Headers.AcceptEncoding = ContentCoding.Supported;
        }
        var result = OperationResult.FromErrors(RequestErrorKind.Syntax, exception.Error);
        CacheHeaders.Write(response, result, options.Http.CredentialHeaders);
        return WriteAsync(response, result, ContentTypeOf(mediaType, response.StatusCode));
    }

    /// <summary>Writes a single error.</summary>
    public Task WriteAsync(HttpResponse response, int statusCode, GraphQLError error) => WriteAsync(response, new MalformedRequestException(statusCode, error));

    /// <summary>
    /// Writes the results of a batch as a list, in the order of the batch. The status is 200, because each result reports its own errors, but 503 if none of
    /// the operations could be executed because the server is busy or unavailable, and 429 if all are beyond a limit.
    /// </summary>
    public async Task WriteAsync(HttpResponse response, IReadOnlyList<OperationResult> results, ResponseMediaType mediaType)
    {
        using var buffer = ResponseBuffer.Rent(options.MaxResponseSize);
        try
        {
            WriteList(buffer, results);
        }
        catch (ResponseTooLargeException exception)
        {
            buffer.ClearWithoutLimit();
            WriteList(buffer, [.. results.Select(result => result.HasData ? OperationResult.TooLarge(exception.Limit) : result)]);
        }
        response.StatusCode = StatusCodes.Status200OK;
        if (results.Count > 0 && results.All(static result => result.RetryIn is not null))
        {
            response.StatusCode = results.All(static result => result.Kind == RequestErrorKind.RateLimited)
                ? StatusCodes.Status429TooManyRequests
                : StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = results.Max(static result => result.RetryIn!.Value).ToString(CultureInfo.InvariantCulture);
        }
        if (!HttpMethods.IsPost(response.HttpContext.Request.Method))
        {
            response.Headers.CacheControl = "no-store";
        }
        await ResponseContent.SendAsync(response, buffer.Written, ContentTypeOf(mediaType, response.StatusCode), options.Http);
    }

    /// <summary>Writes a result. A client that already has the result of a query by GET is told so instead.</summary>
    private async Task WriteAsync(HttpResponse response, OperationResult result, string contentType)
    {
        using var buffer = ResponseBuffer.Rent(options.MaxResponseSize);
        var written = buffer.Write(result);
        if (!ReferenceEquals(written, result))
        {
            result = written;
            response.Headers.CacheControl = "no-store";
        }
        var isTagged = result.CachePolicy is not null && response.StatusCode == StatusCodes.Status200OK && EntityTags.Applies(response.HttpContext.Request);
        if (!isTagged || !EntityTags.TryAnswerUnchanged(response, buffer.Written.Span))
        {
            await ResponseContent.SendAsync(response, buffer.Written, contentType, options.Http);
        }
    }

    private static void WriteList(ResponseBuffer buffer, IReadOnlyList<OperationResult> results)
    {
        buffer.Writer.WriteStartArray();
        foreach (var result in results)
        {
            result.WriteTo(buffer.Writer);
        }
        buffer.Writer.WriteEndArray();
        buffer.Writer.Flush();
    }

    /// <summary>
    /// Returns the status of a result. It is 200 if the operation was executed, or 294 in the draft if fields have failed. If it was not executed, it is 4xx
    /// or 5xx for <c>application/graphql-response+json</c> and in the draft. For <c>application/json</c> it is 200, except for operations that HTTP forbids.
    /// </summary>
    private int StatusOf(OperationResult result, ResponseMediaType mediaType)
    {
        var isDraft = options.Http.StatusCodes == ResponseStatusCodes.Draft;
        return result.Kind switch
        {
            RequestErrorKind.None => isDraft && mediaType == ResponseMediaType.GraphQLResponse && result.Errors.Count > 0
                ? PartialSuccess
                : StatusCodes.Status200OK,
            RequestErrorKind.Parameters => isDraft ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
            RequestErrorKind.Internal => StatusCodes.Status500InternalServerError,
            RequestErrorKind.NotAuthenticated => StatusCodes.Status401Unauthorized,
            RequestErrorKind.RateLimited => StatusCodes.Status429TooManyRequests,
            RequestErrorKind.Busy or RequestErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,

            _ when mediaType == ResponseMediaType.Json && !isDraft => StatusCodes.Status200OK,
            RequestErrorKind.Timeout => StatusCodes.Status503ServiceUnavailable,
            RequestErrorKind.Validation or RequestErrorKind.OperationSelection or RequestErrorKind.Variables when isDraft =>
                StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>
    /// Returns the content type of a result. In the draft, errors are sent as <c>application/graphql-response+json</c> even to clients that request
    /// <c>application/json</c>, because a non-2xx response of another type could come from an intermediary.
    /// </summary>
    private string ContentTypeOf(ResponseMediaType mediaType, int statusCode) =>
        mediaType == ResponseMediaType.GraphQLResponse
        || (options.Http.StatusCodes == ResponseStatusCodes.Draft && statusCode >= StatusCodes.Status300MultipleChoices)
            ? GraphQLResponse
            : Json;

    /// <summary>
    /// Sets the status of an operation that is not allowed, for all media types: 405 for a mutation by GET, 406 for a subscription if the client does not
    /// accept a stream.
    /// </summary>
    private static void RefuseOperation(HttpResponse response)
    {
        var isGet = !HttpMethods.IsPost(response.HttpContext.Request.Method);
        response.StatusCode = isGet ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status406NotAcceptable;
        if (isGet)
        {
            response.Headers.Allow = HttpMethods.Post;
        }
    }
}
