using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The <c>Int</c> scalar (<see href="https://spec.graphql.org/September2025/#sec-Int">section 3.5.1</see>).</summary>
internal sealed class IntScalar()
    : ScalarType(
        "Int",
        typeof(int),
        "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1."
    )
{
    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(value));
        }
        if (value.TryGetInt32(out var number))
        {
            return number;
        }
        return FromDouble(value.GetDouble(), DisplayText.Of(value));
    }

    public override object ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode integer)
        {
            throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(literal));
        }
        return int.TryParse(integer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ScalarErrors.OutOf32Bits(Name, DisplayText.OfNumber(integer.Value));
    }

    public override object Serialize(object value) =>
        value switch
        {
            int => value,
            bool flag => flag ? 1 : 0,
            long or uint or ulong or short or ushort or byte or sbyte or decimal or float or double => FromDouble(
                Convert.ToDouble(value, CultureInfo.InvariantCulture),
                DisplayText.Of(value)
            ),
            string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => FromDouble(
                number,
                DisplayText.Of(value)
            ),
            JsonElement element => ParseValue(element),
            _ => throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(value)),
        };

    public override ValueNode ToLiteral(object value) => new IntValueNode(((int)Serialize(value)).ToString(CultureInfo.InvariantCulture));

    private int FromDouble(double number, string text)
    {
        if (!double.IsInteger(number))
        {
            throw ScalarErrors.NotAnInteger(Name, text);
        }
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw ScalarErrors.OutOf32Bits(Name, text);
    }
}
