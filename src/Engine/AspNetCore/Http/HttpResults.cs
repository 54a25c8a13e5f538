using System.Buffers;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Writes a result into a response: at once, with its length.</summary>
internal static class HttpResults
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <summary>Writes the result of an operation, with the status that its media type asks for (GraphQL over HTTP, section 6.4).</summary>
    public static Task WriteAsync(HttpResponse response, OperationResult result, ResponseMediaType mediaType)
    {
        response.StatusCode = StatusOf(result, mediaType);
        if (result.Kind == RequestErrorKind.OperationNotAllowed)
            RefuseOperation(response);
        if (result.Kind == RequestErrorKind.Busy)
            response.Headers.RetryAfter = "1";
        return WriteAsync(response, result, mediaType == ResponseMediaType.GraphQLResponse ? GraphQLResponse : Json);
    }

    /// <summary>Answers a request that is none.</summary>
    public static Task WriteAsync(HttpResponse response, MalformedRequestException exception, ResponseMediaType mediaType = ResponseMediaType.Json)
    {
        response.StatusCode = exception.StatusCode;
        return WriteAsync(response, OperationResult.FromErrors(RequestErrorKind.Syntax, exception.Error), mediaType == ResponseMediaType.GraphQLResponse ? GraphQLResponse : Json);
    }

    /// <summary>Answers with an error alone.</summary>
    public static Task WriteAsync(HttpResponse response, int statusCode, GraphQLError error) => WriteAsync(response, new MalformedRequestException(statusCode, error));

    /// <summary>
    /// The status of a result. What was executed is 200, whatever its field errors. Of what was not, <c>application/json</c> tells by the errors alone, except for what HTTP itself
    /// forbids; <c>application/graphql-response+json</c> by 4xx, or 5xx where the server is at fault.
    /// </summary>
    private static int StatusOf(OperationResult result, ResponseMediaType mediaType) => result.Kind switch
    {
        RequestErrorKind.None => StatusCodes.Status200OK,
        RequestErrorKind.Internal => StatusCodes.Status500InternalServerError,
        RequestErrorKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ when mediaType == ResponseMediaType.Json => StatusCodes.Status200OK,
        RequestErrorKind.Timeout => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>A mutation by GET is refused by 405, and a subscription for which the client accepts no stream by 406, for every media type.</summary>
    private static void RefuseOperation(HttpResponse response)
    {
        var isGet = HttpMethods.IsGet(response.HttpContext.Request.Method);
        response.StatusCode = isGet ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status406NotAcceptable;
        if (isGet)
            response.Headers.Allow = HttpMethods.Post;
    }

    private static async Task WriteAsync(HttpResponse response, OperationResult result, string contentType)
    {
        using var buffer = ResponseBuffer.Rent();
        result.WriteTo(buffer.Writer);
        buffer.Writer.Flush();
        response.ContentType = contentType;
        response.ContentLength = buffer.Written.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.BodyWriter.Write(buffer.Written.Span);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted);
    }
}
