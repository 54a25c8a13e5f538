using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The <c>Float</c> scalar (<see href="https://spec.graphql.org/September2025/#sec-Float">section 3.5.2</see>).</summary>
internal sealed class FloatScalar()
    : ScalarType(
        "Float",
        typeof(double),
        "The `Float` scalar type represents signed double-precision fractional values as specified by "
            + "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point)."
    )
{
    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Finite(value.GetDouble(), value.GetRawText()) : throw ScalarErrors.NotNumeric(Name, DisplayText.Of(value));

    public override object ParseLiteral(ValueNode literal) =>
        literal switch
        {
            IntValueNode { Value: var text } => Finite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text),
            FloatValueNode { Value: var text } => Finite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), text),
            _ => throw ScalarErrors.NotNumeric(Name, DisplayText.Of(literal)),
        };

    public override object Serialize(object value) =>
        value switch
        {
            double number when double.IsFinite(number) => value,
            bool flag => flag ? 1d : 0d,
            // A float is converted by its shortest decimal form: 0.1f is 0.1, not 0.10000000149011612.
            float number => Finite(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), DisplayText.Of(value)),
            int or long or uint or ulong or short or ushort or byte or sbyte or decimal or double => Finite(
                Convert.ToDouble(value, CultureInfo.InvariantCulture),
                DisplayText.Of(value)
            ),
            string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Finite(
                number,
                DisplayText.Of(value)
            ),
            JsonElement element => ParseValue(element),
            _ => throw ScalarErrors.NotNumeric(Name, DisplayText.Of(value)),
        };

    public override ValueNode ToLiteral(object value)
    {
        var number = (double)Serialize(value);
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.IsInteger(number) && !text.Contains('E') ? new IntValueNode(text) : new FloatValueNode(text);
    }

    private double Finite(double number, string text) => double.IsFinite(number) ? number : throw ScalarErrors.NotNumeric(Name, text);
}
