using System.Text.Json;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The values of the cases, which write what JSON lacks as objects with one member: <c>$undefined</c>, <c>$number</c>, <c>$js</c>.</summary>
internal static class CaseValue
{
    /// <summary>Returns whether a value can be sent in a request.</summary>
    public static bool IsJson(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().All(static field => !field.Name.StartsWith('$') && IsJson(field.Value)),
            JsonValueKind.Array => value.EnumerateArray().All(IsJson),
            _ => true,
        };

    public static bool IsUndefined(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$undefined", out _);

    /// <summary>Returns the value as a resolver would return it.</summary>
    public static object? ToClr(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object when value.TryGetProperty("$number", out var number) => number.GetString() == "NaN" ? double.NaN : double.PositiveInfinity,
            JsonValueKind.Object => value.EnumerateObject().ToDictionary(static field => field.Name, static field => ToClr(field.Value)),
            JsonValueKind.Array => value.EnumerateArray().Select(ToClr).ToList(),
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number when value.TryGetInt32(out var number) => number,
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.Number => value.GetDouble(),
            _ => null,
        };

    /// <summary>Returns a value as text for comparison; equal numbers have the same text, and the order of fields is ignored.</summary>
    public static string Describe(object? value) =>
        value switch
        {
            null => "null",
            string text => JsonSerializer.Serialize(text),
            bool flag => flag ? "true" : "false",
            JsonElement element => Describe(ToClr(element)),
            IReadOnlyDictionary<string, object?> fields =>
                $"{{{string.Join(
                ',', fields.OrderBy(static field => field.Key, StringComparer.Ordinal).Select(DescribeField))}}}",
            System.Collections.IList items => $"[{string.Join(',', items.Cast<object?>().Select(Describe))}]",
            _ => Convert.ToDouble(value).ToString("R"),
        };

    private static string DescribeField(KeyValuePair<string, object?> field) => $"{field.Key}:{Describe(field.Value)}";
}
