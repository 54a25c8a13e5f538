using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// One response (section 7.1): data, errors and extensions. Properties of plain objects are read when it is written, so write it soon, and once.
/// </summary>
public sealed class OperationResult : ExecutionResult
{
    private readonly ObjectResult? _data;
    private IReadOnlyDictionary<string, object?>? _extensions;

    internal OperationResult(ObjectResult? data, IReadOnlyList<GraphQLError> errors, OperationType operation)
    {
        _data = data;
        HasData = true;
        Errors = errors;
        Operation = operation;
    }

    private OperationResult(RequestErrorKind kind, IReadOnlyList<GraphQLError> errors)
    {
        Kind = kind;
        Errors = errors;
    }

    /// <summary>How a response should be written: text is escaped only where JSON asks for it, and the structure is known to be right.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The errors in document order; empty if there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Why the request was not executed; <see cref="RequestErrorKind.None" /> where it was.</summary>
    public RequestErrorKind Kind { get; }

    /// <summary>Whether the response has the entry <c>data</c>, also as null by propagation: true as soon as execution began.</summary>
    public bool HasData { get; }

    /// <summary>Whether <c>data</c> is there and null.</summary>
    public bool IsDataNull => HasData && _data is null;

    /// <summary>The kind of operation that ran; null where none did.</summary>
    public OperationType? Operation { get; private init; }

    /// <summary>The members of <c>extensions</c>, in order: JSON-able values (string, bool, numbers, lists, dictionaries); null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions
    {
        get => _extensions;
        init => _extensions = value;
    }

    /// <summary>
    /// Whether more responses to the same request follow, for results of a <see cref="ResponseStream" /> that is incremental; null for whole responses.
    /// </summary>
    public bool? HasNext => Continuation?.HasNext;

    internal ResponseContinuation? Continuation { get; init; }

    /// <summary>Makes the response to a request that was not executed.</summary>
    public static OperationResult FromErrors(RequestErrorKind kind, params IReadOnlyList<GraphQLError> errors) => new(kind, errors);

    /// <summary>Makes the response to a request that only asks about an operation: extensions alone.</summary>
    public static OperationResult FromExtensions(IReadOnlyDictionary<string, object?> extensions) => new(RequestErrorKind.None, []) { Extensions = extensions };

    /// <summary>Returns a further response of an operation, which has no data of its own.</summary>
    internal static OperationResult FromContinuation(ResponseContinuation continuation, OperationType operation) =>
        new(RequestErrorKind.None, []) { Operation = operation, Continuation = continuation };

    /// <summary>Writes the members of a response as JSON: errors, data, extensions, each where there is one, and those of incremental delivery.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members alone, for a transport that puts members of its own into the object before them.</summary>
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

    /// <summary>Adds a member to the extensions.</summary>
    internal void AddExtension(string name, object? value) =>
        _extensions = new Dictionary<string, object?>(_extensions ?? new Dictionary<string, object?>(), StringComparer.Ordinal) { [name] = value };

    /// <summary>The response as JSON text.</summary>
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
