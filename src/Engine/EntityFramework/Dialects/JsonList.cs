using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Writes lists of stored values as JSON for <c>json_each</c>, each value in its SQLite storage format.</summary>
internal static class JsonList
{
    public static string Write(IReadOnlyList<object?> values)
    {
        if (values is [Guid, ..])
        {
            return WriteGuids(values);
        }
        var buffer = new ArrayBufferWriter<byte>(64 + (values.Count * 16));
        using (
            var writer = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }
            )
        )
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                Write(writer, value);
            }
            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case Guid guid:
                writer.WriteStringValue(guid.ToString().ToUpperInvariant());
                break;
            case bool flag:
                writer.WriteNumberValue(flag ? 1 : 0);
                break;
            case int or short or sbyte or byte or ushort:
                writer.WriteNumberValue(Convert.ToInt32(value));
                break;
            case long or uint:
                writer.WriteNumberValue(Convert.ToInt64(value));
                break;
            case double or float:
                writer.WriteNumberValue(Convert.ToDouble(value));
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("yyyy'-'MM'-'dd"));
                break;
            case TimeOnly time:
                writer.WriteStringValue(time.Ticks % TimeSpan.TicksPerSecond == 0 ? time.ToString("HH':'mm':'ss") : time.ToString("HH':'mm':'ss'.'fffffff"));
                break;
            default:
                throw EntityFrameworkErrors.NoListOf(value.GetType());
        }
    }

    private static string WriteGuids(IReadOnlyList<object?> values)
    {
        const int Length = 36;
        return string.Create(
            1 + (values.Count * (Length + 3)),
            values,
            static (text, list) =>
            {
                text[0] = '[';
                var at = 1;
                foreach (var value in list)
                {
                    text[at] = '"';
                    ((Guid)value!).TryFormat(text[(at + 1)..], out _);
                    for (var i = at + 1; i <= at + Length; i++)
                    {
                        if (text[i] is >= 'a' and <= 'f')
                        {
                            text[i] -= ' ';
                        }
                    }

                    text[at + Length + 1] = '"';
                    text[at + Length + 2] = ',';
                    at += Length + 3;
                }

                text[at - 1] = ']';
            }
        );
    }
}
