using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Every error that the transports make. Codes are those of Hot Chocolate where it has one.</summary>
internal static class TransportErrors
{
    /// <summary>The body is empty, or not JSON in UTF-8.</summary>
    public static MalformedRequestException UnreadableRequest(string reason) =>
        Malformed(StatusCodes.Status400BadRequest, "HC0009", $"Invalid GraphQL Request. {reason}");

    /// <summary>The body is JSON, but not of a request's form.</summary>
    public static MalformedRequestException InvalidRequest(string reason) => Unprocessable("HC0009", $"Invalid GraphQL Request. {reason}");

    /// <summary>The body is a list.</summary>
    public static MalformedRequestException RequestBatchingDisabled() => InvalidRequest("Batches of requests are not accepted: send one JSON object.");

    /// <summary>The variables are a list.</summary>
    public static MalformedRequestException VariableBatchingDisabled() =>
        InvalidRequest("Batches of variables are not accepted: `variables` must be an object.");

    /// <summary>The query string names several operations.</summary>
    public static MalformedRequestException OperationBatchingDisabled() =>
        InvalidRequest("Batches of operations are not accepted: leave `batchOperations` out.");

    /// <summary>The operations of a batch are not written as a list of names.</summary>
    public static MalformedRequestException InvalidBatchOperations(string value) =>
        InvalidRequest($"The parameter `batchOperations` must be a list of names such as `[A,B]`, for one request by POST, and not `{value}`.");

    /// <summary>A batch of nothing.</summary>
    public static MalformedRequestException EmptyBatch() => Unprocessable("HC0009", "The GraphQL batch request has no elements.");

    /// <summary>More operations than the setting allows.</summary>
    public static MalformedRequestException BatchTooLarge(int limit) =>
        Unprocessable(
            "MAX_BATCH_SIZE_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The batch size exceeds the maximum allowed batch size of {limit}.")
        );

    /// <summary>The bytes do not have the coding that Content-Encoding names.</summary>
    public static MalformedRequestException BrokenContentCoding(string coding) =>
        UnreadableRequest($"The body cannot be decompressed as `{coding}`, which its Content-Encoding names.");

    /// <summary>A coding that the server cannot undo.</summary>
    public static MalformedRequestException UnsupportedContentCoding(string coding, string supported) =>
        Malformed(
            StatusCodes.Status415UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            $"The Content-Encoding `{coding}` is not supported. Send one of {supported}, or the body as it is."
        );

    /// <summary>A list of requests at a path that names a document.</summary>
    public static MalformedRequestException ListForStoredDocument() => InvalidRequest("The path names a document: send one JSON object with its variables.");

    /// <summary>Neither a document nor the id of one.</summary>
    public static MalformedRequestException DocumentMissing() => Unprocessable("HC0013", "Either the parameter query or the parameter id has to be set.");

    /// <summary>More bytes than the setting allows.</summary>
    public static MalformedRequestException RequestTooLarge(int limit) =>
        Malformed(
            StatusCodes.Status413PayloadTooLarge,
            "HC0010",
            string.Create(CultureInfo.InvariantCulture, $"Max GraphQL request size reached: at most {limit} bytes are accepted.")
        );

    /// <summary>The Accept header cannot be parsed.</summary>
    public static MalformedRequestException UnparsableAccept(string value) =>
        Malformed(StatusCodes.Status400BadRequest, "HC0064", $"Unable to parse the accept header value `{value}`.");

    /// <summary>Nothing that the server can write is accepted.</summary>
    public static MalformedRequestException NotAcceptable() =>
        Malformed(
            StatusCodes.Status406NotAcceptable,
            "HC0063",
            "None of the `Accept` header values is supported. Supported are application/graphql-response+json, application/json,"
                + " text/event-stream, multipart/mixed and application/jsonl."
        );

    /// <summary>A body that is not JSON in UTF-8.</summary>
    public static MalformedRequestException UnsupportedMediaType(string? contentType) =>
        Malformed(
            StatusCodes.Status415UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            string.IsNullOrEmpty(contentType)
                ? "The request has no Content-Type. Send application/json."
                : $"The Content-Type `{contentType}` is not supported. Send application/json in UTF-8."
        );

    /// <summary>A GET with a Content-Type: only a forged form or script sends one.</summary>
    public static MalformedRequestException ContentTypeOnGet(string contentType) =>
        Malformed(
            StatusCodes.Status415UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            $"A GET request has no body, so the Content-Type `{contentType}` makes no sense. Leave it out."
        );

    /// <summary>A method that the endpoint does not know.</summary>
    public static MalformedRequestException MethodNotAllowed(string method) =>
        Malformed(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", $"The method {method} is not allowed. Use POST, or GET for queries.");

    /// <summary>An unexpected failure; the log has the cause by the same id.</summary>
    public static GraphQLError Unexpected(string id) =>
        new()
        {
            Message = "Unexpected Execution Error",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id },
        };

    /// <summary>A reservation of an event stream that is not known, or was given up.</summary>
    public static MalformedRequestException UnknownStream() =>
        Malformed(StatusCodes.Status404NotFound, "STREAM_NOT_FOUND", "There is no event stream with this token. Make a reservation by PUT first.");

    /// <summary>The event stream is already listened to.</summary>
    public static MalformedRequestException StreamTaken() =>
        Malformed(StatusCodes.Status409Conflict, "STREAM_TAKEN", "The event stream is already open, or its token belongs to another user.");

    /// <summary>An operation on an event stream without an id, or with one in use.</summary>
    public static MalformedRequestException InvalidOperationId(string reason) => Malformed(StatusCodes.Status400BadRequest, "INVALID_OPERATION_ID", reason);

    /// <summary>More live operations or connections than the setting allows.</summary>
    public static GraphQLError TooManyOperations(int limit) =>
        new()
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"Too many operations on one connection: at most {limit} may run at a time."),
            Code = "TOO_MANY_OPERATIONS",
        };

    /// <summary>More live connections than the setting allows.</summary>
    public static MalformedRequestException TooManyConnections() =>
        Malformed(StatusCodes.Status429TooManyRequests, "TOO_MANY_CONNECTIONS", "The server holds as many open connections as it may. Try again later.");

    /// <summary>A socket from a page of another site.</summary>
    public static MalformedRequestException ForeignOrigin(string origin) =>
        Malformed(StatusCodes.Status403Forbidden, "FOREIGN_ORIGIN", $"WebSockets from the origin `{origin}` are not allowed.");

    /// <summary>What can be read and is no request: 400, and 422 by the draft of GraphQL over HTTP.</summary>
    private static MalformedRequestException Unprocessable(string code, string message) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError { Message = message, Code = code }, StatusCodes.Status422UnprocessableEntity);

    private static MalformedRequestException Malformed(int status, string code, string message) =>
        new(status, new GraphQLError { Message = message, Code = code });
}
