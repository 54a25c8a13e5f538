using System.Buffers;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Any JSON value. Enum values in literals become strings.</summary>
internal sealed class AnyScalar()
    : ScalarType("Any", typeof(JsonElement), "The `Any` scalar type represents any valid GraphQL value.", BuiltInScalars.SpecificationOf("any"))
{
    public override object ParseValue(JsonElement value) =>
        JsonText.IsReadable(value) ? value.Clone() : throw ScalarErrors.NotFormatted(Name, "a string", "valid Unicode text");

    public override object ParseLiteral(ValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonLiteral.Write(writer, literal);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    public override object Serialize(object value) =>
        value switch
        {
            JsonElement or string or bool or int or long or ulong or double or decimal => value,
            JsonDocument document => document.RootElement,
            IReadOnlyDictionary<string, object?> or IReadOnlyList<object?> => value,
            _ => JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web),
        };

    public override ValueNode ToLiteral(object value) =>
        JsonLiteral.From(value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web));
}
