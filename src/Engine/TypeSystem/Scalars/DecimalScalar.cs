using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A decimal number, written as a JSON number with all its digits.</summary>
internal sealed class DecimalScalar()
    : ScalarType(
        "Decimal",
        typeof(decimal),
        "The `Decimal` scalar type represents a decimal floating-point number with high precision.",
        BuiltInScalars.SpecificationOf("decimal")
    )
{
    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? FromText(value.GetRawText()) : throw ScalarErrors.NotNumeric(Name, DisplayText.Of(value));

    public override object ParseLiteral(ValueNode literal) =>
        literal switch
        {
            IntValueNode number => FromText(number.Value),
            FloatValueNode number => FromText(number.Value),
            _ => throw ScalarErrors.NotNumeric(Name, DisplayText.Of(literal)),
        };

    public override object Serialize(object value) =>
        value switch
        {
            decimal => value,
            long or int or short or sbyte or ulong or uint or ushort or byte => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            double or float => FromText(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)),
            JsonElement element => ParseValue(element),
            _ => throw ScalarErrors.NotNumeric(Name, DisplayText.Of(value)),
        };

    public override ValueNode ToLiteral(object value)
    {
        var text = ((decimal)Serialize(value)).ToString(CultureInfo.InvariantCulture);
        return text.Contains('.') ? new FloatValueNode(text) : new IntValueNode(text);
    }

    private decimal FromText(string text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        throw double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var wide) && double.IsFinite(wide)
            ? ScalarErrors.OutOfRange(Name, DisplayText.OfNumber(text))
            : ScalarErrors.NotNumeric(Name, DisplayText.OfNumber(text));
    }
}
