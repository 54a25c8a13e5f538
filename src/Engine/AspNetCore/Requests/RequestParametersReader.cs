using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Reads the parameters of a request from JSON (GraphQL over HTTP, section 5.4) or from a query string (section 5.3).</summary>
internal static class RequestParametersReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The text. It must not change while the result is in use.</param>
    /// <param name="maxDepth">The maximum nesting depth of objects and lists.</param>
    /// <param name="namesDocument">Whether the request must name or contain a document. False if its path names one.</param>
    /// <param name="acceptsVariableLists">Whether <c>variables</c> may be a list, for a batch.</param>
    /// <exception cref="MalformedRequestException">The text is not a JSON object, or a parameter has the wrong type.</exception>
    public static RequestParameters Read(ReadOnlyMemory<byte> json, int maxDepth, bool namesDocument = true, bool acceptsVariableLists = false)
    {
        json = RequireText(json);

        var parameters = new RequestParameters();
        try
        {
            ReadObject(json, maxDepth, acceptsVariableLists, parameters);
            if (namesDocument)
            {
                RequireDocument(parameters);
            }
            return parameters;
        }
        catch (JsonException exception)
        {
            parameters.Dispose();
            throw InvalidJson(json.Span, maxDepth, exception);
        }
        catch (InvalidOperationException)
        {
            parameters.Dispose();
            throw TransportErrors.InvalidRequest("A member's name has an escape sequence that is half of a surrogate pair.");
        }
        catch (MalformedRequestException)
        {
            parameters.Dispose();
            throw;
        }
    }

    /// <summary>Removes the byte order mark from a text and validates it.</summary>
    /// <exception cref="MalformedRequestException">The text is empty or not valid UTF-8.</exception>
    public static ReadOnlyMemory<byte> RequireText(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith(ByteOrderMark))
        {
            json = json[ByteOrderMark.Length..];
        }
        if (json.IsEmpty)
        {
            throw TransportErrors.UnreadableRequest("The request has no body.");
        }
        return Utf8.IsValid(json.Span) ? json : throw TransportErrors.UnreadableRequest("The body is not valid UTF-8.");
    }

    /// <summary>Returns the error for a body that was refused as JSON, with the reason.</summary>
    public static MalformedRequestException InvalidJson(ReadOnlySpan<byte> json, int maxDepth, JsonException exception, bool hasUniqueNames = false) =>
        TransportErrors.UnreadableRequest($"The body is not valid JSON: {JsonFaults.Describe(json, maxDepth, hasUniqueNames, exception)}");

    /// <summary>Reads a query string.</summary>
    /// <exception cref="MalformedRequestException">A parameter occurs twice or is not valid.</exception>
    public static RequestParameters Read(IQueryCollection query, int maxDepth, bool namesDocument = true)
    {
        var parameters = new RequestParameters();
        try
        {
            if (Single(query, "query") is { } document)
            {
                parameters.BorrowDocument(Encoding.UTF8.GetBytes(document));
            }
            parameters.DocumentId = Single(query, "id") ?? Single(query, "documentId");
            parameters.OperationName = Single(query, "operationName") is { Length: > 0 } name ? name : null;
            parameters.OnError = Single(query, "onError");
            parameters.OwnVariables(ParseJson(Single(query, "variables"), "variables", maxDepth));
            parameters.OwnExtensions(ParseJson(Single(query, "extensions"), "extensions", maxDepth));
            if (namesDocument)
            {
                RequireDocument(parameters);
            }
            return parameters;
        }
        catch (MalformedRequestException)
        {
            parameters.Dispose();
            throw;
        }
    }

    private static void ReadObject(ReadOnlyMemory<byte> json, int maxDepth, bool acceptsVariableLists, RequestParameters parameters)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            throw TransportErrors.RequestBatchingDisabled();
        }
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw TransportErrors.InvalidRequest("The body must be a JSON object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                ReadDocument(ref reader, json, parameters);
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                parameters.OwnVariables(ReadMap(ref reader, json, maxDepth, "variables", acceptsVariableLists));
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                parameters.OperationName = ReadString(ref reader, "operationName") is { Length: > 0 } name ? name : null;
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                parameters.OwnExtensions(ReadMap(ref reader, json, maxDepth, "extensions"));
            }
            else if (reader.ValueTextEquals("onError"u8))
            {
                parameters.OnError = ReadString(ref reader, "onError");
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                parameters.DocumentId = ReadString(ref reader, "id");
            }
            else if (reader.ValueTextEquals("documentId"u8))
            {
                parameters.DocumentId = ReadString(ref reader, "documentId");
            }
            else
            {
                reader.Skip();
            }
        }

        // The reader throws if anything follows the object.
        while (reader.Read()) { }
    }

    private static void ReadDocument(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, RequestParameters parameters)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }
        if (reader.TokenType != JsonTokenType.String)
        {
            throw TransportErrors.InvalidRequest("The parameter `query` must be a string.");
        }
        if (!reader.ValueIsEscaped)
        {
            parameters.BorrowDocument(json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length));
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            parameters.OwnDocument(rented, reader.CopyString(rented));
        }
        catch (InvalidOperationException)
        {
            ArrayPool<byte>.Shared.Return(rented);
            throw LoneSurrogate("query");
        }
    }

    private static string? ReadString(ref Utf8JsonReader reader, string parameter)
    {
        reader.Read();
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String => reader.GetString(),
                _ => throw TransportErrors.InvalidRequest($"The parameter `{parameter}` must be a string."),
            };
        }
        catch (InvalidOperationException)
        {
            throw LoneSurrogate(parameter);
        }
    }

    private static JsonDocument? ReadMap(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, int maxDepth, string parameter, bool acceptsLists = false)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }
        var isList = reader.TokenType == JsonTokenType.StartArray && parameter == "variables";
        if (isList && !acceptsLists)
        {
            throw TransportErrors.VariableBatchingDisabled();
        }
        if (reader.TokenType != JsonTokenType.StartObject && !isList)
        {
            throw TransportErrors.InvalidRequest($"The parameter `{parameter}` must be an object.");
        }
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var text = json[start..(int)reader.BytesConsumed];
        return text.Length == 2 && !isList ? null : ParseMap(text, maxDepth, parameter);
    }

    private static JsonDocument? ParseJson(string? text, string parameter, int maxDepth)
    {
        if (string.IsNullOrEmpty(text) || text == "null")
        {
            return null;
        }
        try
        {
            var document = ParseMap(Encoding.UTF8.GetBytes(text), maxDepth, parameter);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }
            document.Dispose();
            throw TransportErrors.InvalidRequest($"The parameter `{parameter}` must be a JSON object.");
        }
        catch (JsonException)
        {
            throw TransportErrors.InvalidRequest($"The parameter `{parameter}` must be a JSON object.");
        }
    }

    private static JsonDocument ParseMap(ReadOnlyMemory<byte> text, int maxDepth, string parameter)
    {
        if (!JsonTexts.AreWhole(text.Span, maxDepth))
        {
            throw LoneSurrogate(parameter);
        }
        return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = maxDepth });
    }

    private static void RequireDocument(RequestParameters parameters)
    {
        var isNamed =
            parameters.HasDocument
            || parameters.DocumentId is { Length: > 0 }
            || (parameters.Extensions.ValueKind == JsonValueKind.Object && parameters.Extensions.TryGetProperty("persistedQuery", out _));
        if (!isNamed)
        {
            throw TransportErrors.DocumentMissing();
        }
    }

    private static string? Single(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) switch
        {
            true when values.Count > 1 => throw TransportErrors.InvalidRequest($"The parameter `{name}` occurs more than once."),
            true => values[0],
            false => null,
        };

    private static MalformedRequestException LoneSurrogate(string parameter) =>
        TransportErrors.InvalidRequest($"The parameter `{parameter}` has an escape sequence that is half of a surrogate pair.");
}
