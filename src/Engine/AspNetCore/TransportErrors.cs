using System.Globalization;
using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Every error that the transports make. Codes are those of Hot Chocolate where it has one.</summary>
internal static class TransportErrors
{
    /// <summary>The body is empty, or not JSON, or not an object.</summary>
    public static MalformedRequestException InvalidRequest(string reason) => Malformed(StatusCodes.Status400BadRequest, "HC0009", $"Invalid GraphQL Request. {reason}");

    /// <summary>The body is a list.</summary>
    public static MalformedRequestException BatchingDisabled() => InvalidRequest("Batches of requests are not accepted: send one JSON object.");

    /// <summary>Neither a document nor the id of one.</summary>
    public static MalformedRequestException DocumentMissing() =>
        Malformed(StatusCodes.Status400BadRequest, "HC0013", "Either the parameter query or the parameter id has to be set.");

    /// <summary>An automatic persisted query that the server does not have; the client then sends the document.</summary>
    public static MalformedRequestException PersistedQueryNotFound() => Malformed(StatusCodes.Status400BadRequest, "HC0020", "PersistedQueryNotFound");

    /// <summary>More bytes than the setting allows.</summary>
    public static MalformedRequestException RequestTooLarge(int limit) => Malformed(
        StatusCodes.Status413PayloadTooLarge,
        "HC0010",
        string.Create(CultureInfo.InvariantCulture, $"Max GraphQL request size reached: at most {limit} bytes are accepted."));

    /// <summary>The Accept header cannot be parsed.</summary>
    public static MalformedRequestException UnparsableAccept(string value) =>
        Malformed(StatusCodes.Status400BadRequest, "HC0064", $"Unable to parse the accept header value `{value}`.");

    /// <summary>Nothing that the server can write is accepted.</summary>
    public static MalformedRequestException NotAcceptable() => Malformed(
        StatusCodes.Status406NotAcceptable,
        "HC0063",
        "None of the `Accept` header values is supported. Supported are application/graphql-response+json, application/json and text/event-stream.");

    /// <summary>A body that is not JSON in UTF-8.</summary>
    public static MalformedRequestException UnsupportedMediaType(string? contentType) => Malformed(
        StatusCodes.Status415UnsupportedMediaType,
        "UNSUPPORTED_MEDIA_TYPE",
        string.IsNullOrEmpty(contentType)
            ? "The request has no Content-Type. Send application/json."
            : $"The Content-Type `{contentType}` is not supported. Send application/json in UTF-8, without a Content-Encoding.");

    /// <summary>A GET with a Content-Type: only a forged form or script sends one.</summary>
    public static MalformedRequestException ContentTypeOnGet(string contentType) => Malformed(
        StatusCodes.Status415UnsupportedMediaType,
        "UNSUPPORTED_MEDIA_TYPE",
        $"A GET request has no body, so that the Content-Type `{contentType}` makes no sense. Leave it out.");

    /// <summary>A method that the endpoint does not know.</summary>
    public static MalformedRequestException MethodNotAllowed(string method) =>
        Malformed(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", $"The method {method} is not allowed. Use POST, or GET for queries.");

    /// <summary>An unexpected failure; the log has the cause.</summary>
    public static GraphQLError Unexpected() => new() { Message = "Unexpected Execution Error" };

    /// <summary>A reservation of an event stream that is not known, or was given up.</summary>
    public static MalformedRequestException UnknownStream() =>
        Malformed(StatusCodes.Status404NotFound, "STREAM_NOT_FOUND", "There is no event stream with this token. Make a reservation by PUT first.");

    /// <summary>The event stream is already listened to.</summary>
    public static MalformedRequestException StreamTaken() =>
        Malformed(StatusCodes.Status409Conflict, "STREAM_TAKEN", "The event stream is already open, or its token belongs to another user.");

    /// <summary>An operation on an event stream without an id, or with one in use.</summary>
    public static MalformedRequestException InvalidOperationId(string reason) => Malformed(StatusCodes.Status400BadRequest, "INVALID_OPERATION_ID", reason);

    /// <summary>More live operations or connections than the setting allows.</summary>
    public static GraphQLError TooManyOperations(int limit) => new()
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

    private static MalformedRequestException Malformed(int status, string code, string message) => new(status, new GraphQLError { Message = message, Code = code });
}
