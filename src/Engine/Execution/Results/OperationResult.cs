using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// One response (<see href="https://spec.graphql.org/September2025/#sec-Response-Format">Response Format</see>): data, errors and extensions. Some properties
/// of resolved objects are read only when it is written, so write it once and without delay.
/// </summary>
public sealed class OperationResult : ExecutionResult
{
    private readonly ObjectResult? _data;
    private readonly int? _retryIn;
    private readonly CachePolicy? _cachePolicy;
    private IReadOnlyDictionary<string, object?>? _extensions;

    internal OperationResult(ObjectResult? data, IReadOnlyList<GraphQLError> errors, OperationType operation)
    {
        _data = data;
        HasData = true;
        Errors = errors;
        Operation = operation;
    }

    private OperationResult(RequestErrorKind kind, IReadOnlyList<GraphQLError> errors, int? retryIn = null)
    {
        Kind = kind;
        Errors = errors;
        _retryIn = retryIn;
    }

    /// <summary>The options for writing a response: minimal escaping, and no validation of the structure.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The errors in document order. Empty if there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The reason why the request was not executed. <see cref="RequestErrorKind.None" /> if it was executed.</summary>
    public RequestErrorKind Kind { get; }

    /// <summary>Whether the response has a <c>data</c> entry, which is true as soon as execution has begun, even if an error made it null.</summary>
    public bool HasData { get; }

    /// <summary>Whether the response has a <c>data</c> entry that is null.</summary>
    public bool IsDataNull => HasData && _data is null;

    /// <summary>The type of the operation that ran. Null if no operation ran.</summary>
    public OperationType? Operation { get; private init; }

    /// <summary>
    /// The members of <c>extensions</c> in order, as JSON-compatible values (strings, Booleans, numbers, lists, dictionaries). Null if there are none.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions
    {
        get => _extensions;
        init => _extensions = value;
    }

    /// <summary>
    /// How long caches may store the response. Null if they must not: if it is not that of a query with <c>@cacheControl</c> hints for all its fields, or if it
    /// has errors, extensions or parts that follow later.
    /// </summary>
    public CachePolicy? CachePolicy
    {
        get => Errors.Count == 0 && Extensions is null or { Count: 0 } && Continuation is null && !IsDataNull ? _cachePolicy : null;
        internal init => _cachePolicy = value;
    }

    /// <summary>
    /// Whether more responses to the same request follow, for the results of an incremental <see cref="ResponseStream" />. Null for complete responses.
    /// </summary>
    public bool? HasNext => Continuation?.HasNext;

    /// <summary>The cursor of the event that the result is for, if a client can resume the subscription after it (<see cref="IResumableEvent" />).</summary>
    public string? EventCursor { get; private set; }

    /// <summary>
    /// The number of seconds after which the client should send the request again, because it was not executed for a reason that will pass. Null if there is no
    /// such reason.
    /// </summary>
    public int? RetryIn =>
        Kind switch
        {
            RequestErrorKind.Busy => ExecutionErrors.BusyRetrySeconds,
            RequestErrorKind.Unavailable => ExecutionErrors.UnavailableRetrySeconds,
            _ => _retryIn,
        };

    /// <summary>A fault of a field that may soon be over. Null if there was none.</summary>
    internal Exception? TransientFault { get; init; }

    internal ResponseContinuation? Continuation { get; init; }

    /// <summary>Creates the response to a request that was not executed.</summary>
    public static OperationResult FromErrors(RequestErrorKind kind, params IReadOnlyList<GraphQLError> errors) => new(kind, errors);

    /// <summary>Creates the response to a request that cannot be executed while something that the server depends on is not available.</summary>
    public static OperationResult Unavailable() => new(RequestErrorKind.Unavailable, [ExecutionErrors.Unavailable()]);

    /// <summary>Creates the response to a request beyond a limit of its client.</summary>
    /// <param name="error">The error.</param>
    /// <param name="retryIn">The number of seconds after which the client may send the request again.</param>
    public static OperationResult RateLimited(GraphQLError error, int retryIn) => new(RequestErrorKind.RateLimited, [error], retryIn);

    /// <summary>Creates the response to send instead of one whose JSON has more bytes than a transport allows. Its data is null.</summary>
    /// <param name="limit">The maximum number of bytes.</param>
    /// <param name="eventCursor">The cursor of the event that the other response is for. Null if it is for none.</param>
    public static OperationResult TooLarge(int limit, string? eventCursor = null) =>
        new(data: null, [ExecutionErrors.ResponseTooLarge(limit)], OperationType.Query) { EventCursor = eventCursor };

    /// <summary>Creates the response to a request that only asks for information about an operation. It has only extensions.</summary>
    public static OperationResult FromExtensions(IReadOnlyDictionary<string, object?> extensions) => new(RequestErrorKind.None, []) { Extensions = extensions };

    /// <summary>Creates a subsequent response of an operation, which has no data.</summary>
    internal static OperationResult FromContinuation(ResponseContinuation continuation, OperationType operation) =>
        new(RequestErrorKind.None, []) { Operation = operation, Continuation = continuation };

    /// <summary>Writes the response as a JSON object with errors, data, extensions and the members of incremental delivery, each if present.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members without the enclosing object, for a transport that adds members before them.</summary>
    public void WriteMembersTo(Utf8JsonWriter writer)
    {
        if (Errors.Count > 0)
        {
            ErrorWriter.WriteErrors(writer, Errors);
        }
        if (HasData)
        {
            writer.WritePropertyName("data"u8);
            if (_data is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                ResultWriter.Write(writer, _data);
            }
        }

        if (Extensions is { Count: > 0 } extensions)
        {
            writer.WritePropertyName("extensions"u8);
            JsonValueWriter.Write(writer, extensions);
        }

        Continuation?.WriteMembersTo(writer);
    }

    /// <summary>Sets the event that the result is for. Errors about an event have its cursor in the extensions.</summary>
    internal void SetEvent(IResumableEvent? happened)
    {
        EventCursor = happened?.Cursor;
        if (EventCursor is not null && Errors.Count > 0)
        {
            AddExtension("cursor", EventCursor);
        }
    }

    /// <summary>Adds a member to the extensions.</summary>
    internal void AddExtension(string name, object? value) =>
        _extensions = new Dictionary<string, object?>(_extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal) { [name] = value };

    /// <summary>Returns the response as JSON text.</summary>
    public string ToJson(bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions with { Indented = indented }))
        {
            WriteTo(writer);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
