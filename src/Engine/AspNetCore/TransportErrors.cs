using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The errors of the transports. Codes are those of Hot Chocolate if it has one for the error.</summary>
internal static class TransportErrors
{
    public const string UnexpectedStream = "The request allows subscriptions or incremental delivery, whose results are streams.";

    /// <summary>The body is empty, or not UTF-8 JSON.</summary>
    public static MalformedRequestException UnreadableRequest(string reason) =>
        Malformed(StatusCodes.Status400BadRequest, "HC0009", $"Invalid GraphQL Request. {reason}");

    /// <summary>The body is JSON, but not a valid request.</summary>
    public static MalformedRequestException InvalidRequest(string reason) => Unprocessable("HC0009", $"Invalid GraphQL Request. {reason}");

    /// <summary>The body is a list.</summary>
    public static MalformedRequestException RequestBatchingDisabled() => InvalidRequest("Batches of requests are not accepted: send one JSON object.");

    /// <summary>The variables are a list.</summary>
    public static MalformedRequestException VariableBatchingDisabled() =>
        InvalidRequest("Batches of variables are not accepted: `variables` must be an object.");

    /// <summary>The query string names several operations, which is disabled.</summary>
    public static MalformedRequestException OperationBatchingDisabled() =>
        InvalidRequest("Batches of operations are not accepted: leave `batchOperations` out.");

    /// <summary>The operations of a batch are not a list of names.</summary>
    public static MalformedRequestException InvalidBatchOperations(string value) =>
        InvalidRequest($"The parameter `batchOperations` must be a list of names such as `[A,B]`, for one request by POST, and not `{value}`.");

    /// <summary>The batch is empty.</summary>
    public static MalformedRequestException EmptyBatch() => Unprocessable("HC0009", "The GraphQL batch request has no elements.");

    /// <summary>The batch has more operations than the limit allows.</summary>
    public static MalformedRequestException BatchTooLarge(int limit) =>
        Unprocessable(
            "MAX_BATCH_SIZE_EXCEEDED",
            string.Create(CultureInfo.InvariantCulture, $"The batch size exceeds the maximum allowed batch size of {limit}.")
        );

    /// <summary>The body does not have the coding that Content-Encoding names.</summary>
    public static MalformedRequestException BrokenContentCoding(string coding) =>
        UnreadableRequest($"The body cannot be decompressed as `{coding}`, which its Content-Encoding names.");

    /// <summary>The Content-Encoding is not supported.</summary>
    public static MalformedRequestException UnsupportedContentCoding(string coding, string supported) =>
        Malformed(
            StatusCodes.Status415UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            $"The Content-Encoding `{coding}` is not supported. Send one of {supported}, or an uncompressed body."
        );

    /// <summary>The body is a list of requests, but the path names a document.</summary>
    public static MalformedRequestException ListForStoredDocument() => InvalidRequest("The path names a document: send one JSON object with its variables.");

    /// <summary>The request has neither a document nor a document ID.</summary>
    public static MalformedRequestException DocumentMissing() => Unprocessable("HC0013", "Either the parameter query or the parameter id has to be set.");

    /// <summary>The body exceeds the size limit.</summary>
    public static MalformedRequestException RequestTooLarge(int limit) =>
        Malformed(
            StatusCodes.Status413PayloadTooLarge,
            "HC0010",
            string.Create(CultureInfo.InvariantCulture, $"Max GraphQL request size reached: at most {limit} bytes are accepted.")
        );

    /// <summary>The Accept header cannot be parsed.</summary>
    public static MalformedRequestException UnparsableAccept(string value) =>
        Malformed(StatusCodes.Status400BadRequest, "HC0064", $"Unable to parse the accept header value `{value}`.");

    /// <summary>The Accept header contains no supported media type.</summary>
    public static MalformedRequestException NotAcceptable() =>
        Malformed(
            StatusCodes.Status406NotAcceptable,
            "HC0063",
            "None of the `Accept` header values is supported. Supported are application/graphql-response+json, application/json,"
                + " text/event-stream, multipart/mixed and application/jsonl."
        );

    /// <summary>The body is not UTF-8 JSON.</summary>
    public static MalformedRequestException UnsupportedMediaType(string? contentType) =>
        Malformed(
            StatusCodes.Status415UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            string.IsNullOrEmpty(contentType)
                ? "The request has no Content-Type. Send application/json."
                : $"The Content-Type `{contentType}` is not supported. Send application/json in UTF-8."
        );

    /// <summary>A GET request has a Content-Type, which only a forged form or script sends.</summary>
    public static MalformedRequestException ContentTypeOnGet(string contentType) =>
        Malformed(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"A GET request has no body. Omit the Content-Type `{contentType}`.");

    /// <summary>The method is not supported.</summary>
    public static MalformedRequestException MethodNotAllowed(string method) =>
        Malformed(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", $"The method {method} is not allowed. Use POST, or GET for queries.");

    /// <summary>An unexpected error. The cause is logged with the same ID.</summary>
    public static GraphQLError Unexpected(string id) =>
        new()
        {
            Message = "Unexpected Execution Error",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id },
        };

    /// <summary>The reservation of the event stream does not exist or has expired.</summary>
    public static MalformedRequestException UnknownStream() =>
        Malformed(StatusCodes.Status404NotFound, "STREAM_NOT_FOUND", "There is no event stream with this token. Make a reservation by PUT first.");

    /// <summary>The event stream is already open.</summary>
    public static MalformedRequestException StreamTaken() =>
        Malformed(StatusCodes.Status409Conflict, "STREAM_TAKEN", "The event stream is already open, or its token belongs to another user.");

    /// <summary>An operation on an event stream has no ID, or its ID is in use.</summary>
    public static MalformedRequestException InvalidOperationId(string reason) => Malformed(StatusCodes.Status400BadRequest, "INVALID_OPERATION_ID", reason);

    /// <summary>The connection has more running operations than the limit allows.</summary>
    public static GraphQLError TooManyOperations(int limit) =>
        new()
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"Too many operations on one connection: at most {limit} may run at a time."),
            Code = "TOO_MANY_OPERATIONS",
        };

    /// <summary>The server has more open connections than the limit allows.</summary>
    public static MalformedRequestException TooManyConnections() =>
        Malformed(StatusCodes.Status429TooManyRequests, "TOO_MANY_CONNECTIONS", "The server has reached its limit of open connections. Try again later.");

    /// <summary>The client has more open connections than its limit allows.</summary>
    public static MalformedRequestException TooManyConnectionsOfClient(int limit) =>
        Malformed(
            StatusCodes.Status429TooManyRequests,
            "TOO_MANY_CONNECTIONS",
            string.Create(CultureInfo.InvariantCulture, $"Too many connections: a client may have at most {limit} of this kind open. Close some.")
        );

    /// <summary>A page of another site opened a WebSocket.</summary>
    public static MalformedRequestException ForeignOrigin(string origin) =>
        Malformed(StatusCodes.Status403Forbidden, "FOREIGN_ORIGIN", $"WebSockets from the origin `{origin}` are not allowed.");

    /// <summary>Creates the error for a request that can be parsed but is not valid: 400, or 422 in the draft of GraphQL over HTTP.</summary>
    private static MalformedRequestException Unprocessable(string code, string message) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError { Message = message, Code = code }, StatusCodes.Status422UnprocessableEntity);

    private static MalformedRequestException Malformed(int status, string code, string message) =>
        new(status, new GraphQLError { Message = message, Code = code });
}
