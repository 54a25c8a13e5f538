using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The <c>ID</c> scalar (<see href="https://spec.graphql.org/September2025/#sec-ID">section 3.5.5</see>).</summary>
internal sealed class IdScalar()
    : ScalarType(
        "ID",
        typeof(string),
        "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The "
            + "ID type appears in a JSON response as a "
            + "String; however, it is not intended to be human-readable. When expected as an input type, any string (such as "
            + "`\"4\"`) or integer (such as `4`) input value "
            + "will be accepted as an ID."
    )
{
    public override object ParseValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }
        if (
            value.ValueKind == JsonValueKind.Number
            && value.GetRawText() is var text
            && text.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9') is false
        )
        {
            return text;
        }
        throw ScalarErrors.NotRepresentable(Name, DisplayText.Of(value));
    }

    public override object ParseLiteral(ValueNode literal) =>
        literal switch
        {
            StringValueNode text => text.Value,
            IntValueNode number => number.Value,
            _ => throw ScalarErrors.NotStringOrInteger(Name, DisplayText.Of(literal)),
        };

    public override object Serialize(object value) =>
        value switch
        {
            string => value,
            int or long or uint or ulong or short or ushort or byte or sbyte or BigInteger or Guid => ((IFormattable)value).ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            double number when double.IsInteger(number) => NumberText.Of(number),
            JsonElement element => ParseValue(element),
            _ => throw ScalarErrors.NotRepresentable(Name, DisplayText.Of(value)),
        };

    public override ValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));
}
