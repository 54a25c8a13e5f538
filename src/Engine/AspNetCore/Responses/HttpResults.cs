using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes results into a response: at once, with its length.</summary>
internal sealed class HttpResults(GraphQLServerOptions options)
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    private const int PartialSuccess = 294;

    /// <summary>Writes the result of an operation, with the status that its media type asks for (GraphQL over HTTP, section 5.4).</summary>
    public Task WriteAsync(HttpResponse response, OperationResult result, ResponseMediaType mediaType)
    {
        response.StatusCode = StatusOf(result, mediaType);
        if (result.Kind == RequestErrorKind.OperationNotAllowed)
        {
            RefuseOperation(response);
        }
        if (result.Kind == RequestErrorKind.Busy)
        {
            response.Headers.RetryAfter = "1";
        }
        return WriteAsync(response, result, ContentTypeOf(mediaType, response.StatusCode));
    }

    /// <summary>Answers a request that is none.</summary>
    public Task WriteAsync(HttpResponse response, MalformedRequestException exception, ResponseMediaType mediaType = ResponseMediaType.Json)
    {
        TransportDiagnostics.RecordRefusal(exception.Error);
        response.StatusCode = options.Http.StatusCodes == ResponseStatusCodes.Draft ? exception.DraftStatusCode : exception.StatusCode;
        if (exception.StatusCode == StatusCodes.Status415UnsupportedMediaType && ContentCoding.IsEncoded(response.HttpContext.Request))
        {
            response.Headers.AcceptEncoding = ContentCoding.Supported;
        }
        return WriteAsync(response, OperationResult.FromErrors(RequestErrorKind.Syntax, exception.Error), ContentTypeOf(mediaType, response.StatusCode));
    }

    /// <summary>Answers with an error alone.</summary>
    public Task WriteAsync(HttpResponse response, int statusCode, GraphQLError error) => WriteAsync(response, new MalformedRequestException(statusCode, error));

    /// <summary>
    /// Writes the results of a batch as a list, in the order of the batch. Each says for itself what became of it, so the status is always 200.
    /// </summary>
    public async Task WriteAsync(HttpResponse response, IReadOnlyList<OperationResult> results, ResponseMediaType mediaType)
    {
        using var buffer = ResponseBuffer.Rent();
        buffer.Writer.WriteStartArray();
        foreach (var result in results)
        {
            result.WriteTo(buffer.Writer);
        }
        buffer.Writer.WriteEndArray();
        buffer.Writer.Flush();
        response.StatusCode = StatusCodes.Status200OK;
        await SendAsync(response, buffer.Written, ContentTypeOf(mediaType, StatusCodes.Status200OK));
    }

    private async Task WriteAsync(HttpResponse response, OperationResult result, string contentType)
    {
        using var buffer = ResponseBuffer.Rent();
        result.WriteTo(buffer.Writer);
        buffer.Writer.Flush();
        await SendAsync(response, buffer.Written, contentType);
    }

    private ValueTask<FlushResult> SendAsync(HttpResponse response, ReadOnlyMemory<byte> content, string contentType)
    {
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = "nosniff";
        if (
            options.Http.CompressResponses
            && content.Length >= options.Http.MinCompressedSize
            && ContentCoding.TryEncode(response, content.Span, out var compressed)
        )
        {
            response.ContentLength = compressed.Count;
            response.BodyWriter.Write(compressed.AsSpan());
            ArrayPool<byte>.Shared.Return(compressed.Array!);
        }
        else
        {
            response.ContentLength = content.Length;
            response.BodyWriter.Write(content.Span);
        }

        return response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }

    /// <summary>
    /// The status of a result. What was executed is 200, or of the draft's statuses 294 where fields have failed. Of what was not, <c>application/json</c>
    /// tells by the errors alone, except for what HTTP itself
    /// forbids, and for documents that are not known; <c>application/graphql-response+json</c> and the draft by 4xx, or 5xx where the server is at fault.
    /// </summary>
    private int StatusOf(OperationResult result, ResponseMediaType mediaType)
    {
        var isDraft = options.Http.StatusCodes == ResponseStatusCodes.Draft;
        return result.Kind switch
        {
            RequestErrorKind.None => isDraft && mediaType == ResponseMediaType.GraphQLResponse && result.Errors.Count > 0
                ? PartialSuccess
                : StatusCodes.Status200OK,
            RequestErrorKind.Internal => StatusCodes.Status500InternalServerError,
            RequestErrorKind.Busy => StatusCodes.Status503ServiceUnavailable,

            // A cache on the way may keep a 200, and clients would never learn that the server knows the document by now.
            RequestErrorKind.DocumentNotFound => StatusCodes.Status400BadRequest,
            _ when mediaType == ResponseMediaType.Json && !isDraft => StatusCodes.Status200OK,
            RequestErrorKind.Timeout => StatusCodes.Status503ServiceUnavailable,
            RequestErrorKind.Validation or RequestErrorKind.OperationSelection or RequestErrorKind.Variables when isDraft =>
                StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status400BadRequest,
        };
    }

    /// <summary>
    /// The draft sends what failed as <c>application/graphql-response+json</c> also to clients that ask for <c>application/json</c>: what has neither this name
    /// nor 2xx could come from anything on the way.
    /// </summary>
    private string ContentTypeOf(ResponseMediaType mediaType, int statusCode) =>
        mediaType == ResponseMediaType.GraphQLResponse
        || (options.Http.StatusCodes == ResponseStatusCodes.Draft && statusCode >= StatusCodes.Status300MultipleChoices)
            ? GraphQLResponse
            : Json;

    /// <summary>A mutation by GET is refused by 405, and a subscription for which the client accepts no stream by 406, for every media type.</summary>
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
