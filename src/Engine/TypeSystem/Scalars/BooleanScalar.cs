using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The <c>Boolean</c> scalar (<see href="https://spec.graphql.org/September2025/#sec-Boolean">section 3.5.4</see>).</summary>
internal sealed class BooleanScalar() : ScalarType("Boolean", typeof(bool), "The `Boolean` scalar type represents `true` or `false`.")
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    public override object ParseValue(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => s_true,
            JsonValueKind.False => s_false,
            _ => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(value)),
        };

    public override object ParseLiteral(ValueNode literal) =>
        literal switch
        {
            BooleanValueNode { Value: true } => s_true,
            BooleanValueNode => s_false,
            _ => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(literal)),
        };

    public override object Serialize(object value) =>
        value switch
        {
            bool => value,
            double number when !double.IsFinite(number) => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(value)),
            int or long or uint or ulong or short or ushort or byte or sbyte or decimal or float or double => Convert.ToDouble(
                value,
                CultureInfo.InvariantCulture
            ) != 0
                ? s_true
                : s_false,
            JsonElement element => ParseValue(element),
            _ => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(value)),
        };

    public override ValueNode ToLiteral(object value) => new BooleanValueNode((bool)Serialize(value));
}
