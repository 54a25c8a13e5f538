using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>An integer in the range of <typeparamref name="T" />, written as a JSON number.</summary>
internal sealed class IntegerScalar<T>(string name, string meaning, string page)
    : ScalarType(name, typeof(T), $"The `{name}` scalar type represents {meaning}.", BuiltInScalars.SpecificationOf(page))
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(value));
        }
        return FromText(value.GetRawText());
    }

    public override object ParseLiteral(ValueNode literal) =>
        literal is IntValueNode number ? FromText(number.Value) : throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(literal));

    public override object Serialize(object value)
    {
        var number = value switch
        {
            T exact => exact,
            long or int or short or sbyte or ulong or uint or ushort or byte or decimal or double or float => FromText(
                ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)
            ),
            string text => FromText(text),
            JsonElement element => (T)ParseValue(element),
            _ => throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(value)),
        };
        return number is ulong unsigned ? unsigned : long.CreateChecked(number);
    }

    public override ValueNode ToLiteral(object value) => new IntValueNode(((IFormattable)Serialize(value)).ToString(null, CultureInfo.InvariantCulture));

    private T FromText(string text)
    {
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        // 1.0 and 1e3 are integers too; a number beyond the range of decimal is beyond the range of every T.
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var wide))
        {
            if (!decimal.IsInteger(wide))
            {
                throw ScalarErrors.NotAnInteger(Name, DisplayText.OfNumber(text));
            }
            if (wide >= decimal.CreateChecked(T.MinValue) && wide <= decimal.CreateChecked(T.MaxValue))
            {
                return T.CreateChecked(wide);
            }
        }
        else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw ScalarErrors.NotAnInteger(Name, DisplayText.Of(text));
        }

        throw ScalarErrors.OutOfRange(Name, DisplayText.OfNumber(text));
    }
}
