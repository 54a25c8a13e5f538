using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Section 3.5.4.</summary>
internal sealed class BooleanScalar() : ScalarType("Boolean", typeof(bool), "The `Boolean` scalar type represents `true` or `false`.")
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override object ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(value)),
    };

    public override object ParseLiteral(ValueNode literal) => literal switch
    {
        BooleanValueNode { Value: true } => True,
        BooleanValueNode => False,
        _ => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(literal)),
    };

    public override object Serialize(object value) => value switch
    {
        bool => value,
        double number when !double.IsFinite(number) => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(value)),
        int or long or uint or ulong or short or ushort or byte or sbyte or decimal or float or double => Convert.ToDouble(value, CultureInfo.InvariantCulture) != 0 ? True : False,
        JsonElement element => ParseValue(element),
        _ => throw ScalarErrors.NotABoolean(Name, DisplayText.Of(value)),
    };

    public override ValueNode ToLiteral(object value) => new BooleanValueNode((bool)Serialize(value));
}
