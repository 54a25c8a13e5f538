using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The <c>String</c> scalar (<see href="https://spec.graphql.org/September2025/#sec-String">section 3.5.3</see>).</summary>
internal sealed class StringScalar()
    : ScalarType(
        "String",
        typeof(string),
        "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is "
            + "most often used by GraphQL to represent "
            + "free-form human-readable text."
    )
{
    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw ScalarErrors.NotAString(Name, DisplayText.Of(value));

    public override object ParseLiteral(ValueNode literal) =>
        literal is StringValueNode text ? text.Value : throw ScalarErrors.NotAString(Name, DisplayText.Of(literal));

    public override object Serialize(object value) =>
        value switch
        {
            string => value,
            bool flag => flag ? "true" : "false",
            double number when !double.IsFinite(number) => throw ScalarErrors.NotRepresentable(Name, DisplayText.Of(value)),
            float number when !float.IsFinite(number) => throw ScalarErrors.NotRepresentable(Name, DisplayText.Of(value)),
            double number => NumberText.Of(number),
            float number => NumberText.Of(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
            JsonElement { ValueKind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } element => element.ToString(),
            JsonElement => throw ScalarErrors.NotRepresentable(Name, DisplayText.Of(value)),
            char or Uri or Enum => value.ToString()!,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => throw ScalarErrors.NotRepresentable(Name, DisplayText.Of(value)),
        };

    public override ValueNode ToLiteral(object value) => new StringValueNode((string)Serialize(value));
}
