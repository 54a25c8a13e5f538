using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Says why a text was refused as JSON. The parser knows only the place.</summary>
internal static class JsonFaults
{
    private const int MaxNameLength = 100;

    /// <summary>Returns the reason: too many levels, a name that occurs twice in its object, or the place of a mistake.</summary>
    /// <param name="json">The text that was refused.</param>
    /// <param name="maxDepth">The maximum nesting depth of objects and lists.</param>
    /// <param name="hasUniqueNames">Whether the names of an object must differ.</param>
    /// <param name="exception">The error of the parser.</param>
    public static string Describe(ReadOnlySpan<byte> json, int maxDepth, bool hasUniqueNames, JsonException exception)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        var objects = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= maxDepth:
                        return $"objects and lists are nested more than {maxDepth} levels deep.";
                    case JsonTokenType.StartObject:
                        objects.Push([]);
                        break;
                    case JsonTokenType.EndObject:
                        objects.Pop();
                        break;
                    case JsonTokenType.PropertyName when hasUniqueNames && reader.GetString() is { } name && !objects.Peek().Add(name):
                        return $"an object has the member \"{(name.Length <= MaxNameLength ? name : name[..MaxNameLength] + "…")}\" twice.";
                }
            }
        }
        catch (JsonException mistake)
        {
            exception = mistake;
        }
        catch (InvalidOperationException)
        {
            // A name is not a text. The place of the mistake is that of the parser.
        }

        return exception.LineNumber is { } line && exception.BytePositionInLine is { } position
            ? $"line {line + 1}, byte {position + 1}."
            : "it is incomplete.";
    }
}
