using System.Buffers;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Checks the texts in JSON that the parser accepts, but that cannot be read.</summary>
internal static class JsonTexts
{
    /// <summary>
    /// Returns whether no name and no string has an escape sequence that is half of a surrogate pair. The parser accepts it, but reading the text later would
    /// fail as an unexpected error.
    /// </summary>
    /// <exception cref="JsonException">The text is not valid JSON, or it is nested too deeply.</exception>
    public static bool AreWhole(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (json.IndexOf("\\u"u8) < 0)
        {
            return true;
        }
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            {
                continue;
            }
            var rented = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
            try
            {
                reader.CopyString(rented);
            }
            catch (InvalidOperationException)
            {
                return false;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }

        return true;
    }
}
