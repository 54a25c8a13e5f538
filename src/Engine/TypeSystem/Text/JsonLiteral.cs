using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Converts JSON to literals and back, without a type.</summary>
public static class JsonLiteral
{
    /// <summary>Returns the literal for a JSON value. Undefined becomes null.</summary>
    public static ValueNode From(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => new NullValueNode(),
            JsonValueKind.True => new BooleanValueNode(true),
            JsonValueKind.False => new BooleanValueNode(false),
            JsonValueKind.String => new StringValueNode(value.GetString()!),
            JsonValueKind.Number when value.GetRawText() is var text => text.AsSpan().ContainsAny('.', 'e', 'E')
                ? new FloatValueNode(text)
                : new IntValueNode(text),
            JsonValueKind.Array => new ListValueNode([.. value.EnumerateArray().Select(From)]),
            JsonValueKind.Object => new ObjectValueNode([
                .. value.EnumerateObject().Select(static field => new ObjectFieldNode(new NameNode(field.Name), From(field.Value))),
            ]),
            _ => throw new ArgumentException("The value is not JSON.", nameof(value)),
        };

    /// <summary>Writes a constant literal as JSON; enum values are written as strings.</summary>
    public static void Write(Utf8JsonWriter writer, ValueNode literal)
    {
        switch (literal)
        {
            case BooleanValueNode boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case IntValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            case FloatValueNode number:
                writer.WriteRawValue(number.Value);
                break;
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }
                writer.WriteEndArray();
                break;
            case ObjectValueNode fields:
                writer.WriteStartObject();
                foreach (var field in fields.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
