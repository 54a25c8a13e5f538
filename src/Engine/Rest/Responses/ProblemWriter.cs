using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Rest;

/// <summary>Writes what is wrong as problem details (RFC 9457).</summary>
internal static class ProblemWriter
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/problem+json; charset=utf-8";

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns a problem with the errors of an operation.</summary>
    public static ReadOnlyMemory<byte> Of(int status, IReadOnlyList<GraphQLError> errors) =>
        Write(
            status,
            errors is [var first, ..] ? first : null,
            writer =>
            {
                writer.WritePropertyName("errors");
                writer.WriteRawValue(ErrorsOf(errors));
            }
        );

    /// <summary>Returns a problem with mistakes in parameters.</summary>
    public static ReadOnlyMemory<byte> Of(int status, IReadOnlyList<ParameterError> errors) =>
        Write(
            status,
            RestErrors.ParametersInvalid(errors.Count),
            writer =>
            {
                writer.WriteStartArray("errors");
                foreach (var error in errors)
                {
                    writer.WriteStartObject();
                    writer.WriteString("in", error.In);
                    if (error.Name is not null)
                    {
                        writer.WriteString("parameter", error.Name);
                    }
                    writer.WriteString("message", error.Message);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            }
        );

    /// <summary>Returns a problem with the errors in the payload of a mutation.</summary>
    /// <param name="status">The status.</param>
    /// <param name="code">The code of the first error. Null if it is not selected.</param>
    /// <param name="detail">The message of the first error. Null if it is not selected.</param>
    /// <param name="errors">The errors as the document selects them.</param>
    public static ReadOnlyMemory<byte> OfPayload(int status, string? code, string? detail, JsonElement errors) =>
        Write(
            status,
            new GraphQLError { Message = detail ?? RestErrors.Rejected, Code = code },
            writer =>
            {
                writer.WritePropertyName("errors");
                errors.WriteTo(writer);
            }
        );

    private static ReadOnlyMemory<byte> Write(int status, GraphQLError? first, Action<Utf8JsonWriter> writeErrors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            writer.WriteStartObject();
            writer.WriteString("title", ProblemStatus.TitleOf(status));
            writer.WriteNumber("status", status);
            if (first is not null)
            {
                writer.WriteString("detail", first.Message);
                if (first.Code is not null)
                {
                    writer.WriteString("code", first.Code);
                }
            }
            writeErrors(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Returns the errors as in a response of GraphQL.</summary>
    private static ReadOnlySpan<byte> ErrorsOf(IReadOnlyList<GraphQLError> errors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, OperationResult.WriterOptions))
        {
            OperationResult.FromErrors(RequestErrorKind.None, errors).WriteTo(writer);
        }
        using var response = JsonDocument.Parse(buffer.WrittenMemory);
        return response.RootElement.TryGetProperty("errors", out var list) ? JsonSerializer.SerializeToUtf8Bytes(list) : "[]"u8;
    }
}
