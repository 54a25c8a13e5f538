using System.Text.Json;

namespace Qplet.GraphQL.Rest;

/// <summary>The value of the only root field in a response, as JSON.</summary>
/// <param name="Start">The position of the value in the response.</param>
/// <param name="Length">The length of the value in bytes. 0 if the response has no data.</param>
/// <param name="Kind">The kind of the value.</param>
internal readonly record struct RootValue(int Start, int Length, JsonTokenType Kind)
{
    /// <summary>Whether the field has a value that is not null.</summary>
    public bool HasValue => Kind is not (JsonTokenType.None or JsonTokenType.Null);

    /// <summary>Returns whether a value has anything but nulls in its objects.</summary>
    public static bool HasContent(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.PropertyName or JsonTokenType.Null))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Finds the value in a response, which is valid JSON.</summary>
    public static RootValue Find(ReadOnlySpan<byte> response)
    {
        var reader = new Utf8JsonReader(response);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (!isData)
            {
                reader.Skip();
                continue;
            }
            if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            {
                return default;
            }
            reader.Read();
            var (start, kind) = ((int)reader.TokenStartIndex, reader.TokenType);
            reader.Skip();
            return new RootValue(start, (int)reader.BytesConsumed - start, kind);
        }

        return default;
    }
}
