using System.Buffers;
using System.Text.Json;

namespace Qplet.GraphQL.Mcp;

/// <summary>Reads the arguments of calls.</summary>
internal static class ToolArguments
{
    /// <summary>Returns the arguments as one JSON object, as the variables of an operation are. The texts of values are kept as they are.</summary>
    public static JsonDocument ToObject(IDictionary<string, JsonElement>? arguments)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
            }
            writer.WriteEndObject();
        }
        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    /// <summary>Returns an argument. Undefined if it is missing or null.</summary>
    public static JsonElement Find(IDictionary<string, JsonElement>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;
}
