using System.Globalization;
using System.Text.Json;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: scalar
/// <summary>A number from 0 to 100 for clients, and from 0 to 1 in C#.</summary>
public sealed class PercentType() : ScalarType("Percent", typeof(double), "A share, from 0 to 100.")
{
    // A variable.
    public override object ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? FromPercent(value.GetDouble()) : throw NotPercent(value.GetRawText());

    // A literal in a document or a default in SDL.
    public override object ParseLiteral(ValueNode literal) =>
        literal switch
        {
            IntValueNode number => FromPercent(double.Parse(number.Value, CultureInfo.InvariantCulture)),
            FloatValueNode number => FromPercent(double.Parse(number.Value, CultureInfo.InvariantCulture)),
            _ => throw NotPercent(SyntaxPrinter.Print(literal)),
        };

    // The value that a resolver returned.
    public override object Serialize(object value) => value is double share and >= 0 and <= 1 ? share * 100 : throw NotPercent($"{value}");

    // The default of an argument, for SDL.
    public override ValueNode ToLiteral(object value) => new FloatValueNode(((double)Serialize(value)).ToString(CultureInfo.InvariantCulture));

    private static object FromPercent(double percent) =>
        percent is >= 0 and <= 100 ? percent / 100 : throw NotPercent(percent.ToString(CultureInfo.InvariantCulture));

    private static LeafCoercionException NotPercent(string value) => new($"Percent cannot represent value: {value}. Expected a number from 0 to 100.");
}
// docs: end
