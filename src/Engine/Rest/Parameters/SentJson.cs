using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.AspNetCore;

namespace Qplet.GraphQL.Rest;

/// <summary>Parses the JSON of bodies and parameters.</summary>
internal static class SentJson
{
    /// <summary>The maximum nesting depth in a parameter.</summary>
    private const int MaxParameterDepth = 64;

    /// <summary>Parses the text of a parameter.</summary>
    /// <exception cref="FormatException">The text is not valid JSON, or an escape sequence is half of a surrogate pair. The message says which.</exception>
    public static JsonNode? ParseParameter(string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        try
        {
            return Parse(json, MaxParameterDepth);
        }
        catch (JsonException exception)
        {
            throw new FormatException(RestErrors.NotJson(JsonFaults.Describe(json, MaxParameterDepth, hasUniqueNames: true, exception)), exception);
        }
    }

    /// <summary>Parses JSON in UTF-8. Names must be unique within their object.</summary>
    /// <exception cref="JsonException">The text is not valid JSON, or it is nested too deeply, or a name occurs twice in its object.</exception>
    /// <exception cref="FormatException">An escape sequence is half of a surrogate pair.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> json, int maxDepth) =>
        JsonTexts.AreWhole(json, maxDepth)
            ? JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false })
            : throw new FormatException(RestErrors.HalfSurrogate);
}
