using System.Text.Json;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Differential;

/// <summary>Compares responses.</summary>
internal static class Responses
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Whether two values are the same, members of objects in the same order. Arguments that a field shows may be in any order.</summary>
    public static bool IsSame(JsonElement left, JsonElement right, bool isOrdered = true)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }
        return left.ValueKind switch
        {
            JsonValueKind.Object => IsSameObject(left, right, isOrdered),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => IsSame(pair.First, pair.Second, isOrdered)),
            JsonValueKind.Number => left.GetDouble() == right.GetDouble(),
            JsonValueKind.String => IsSameText(left.GetString()!, right.GetString()!),
            _ => true,
        };
    }

    /// <summary>
    /// The nulls that the errors of a response led to. Where several errors would null the same place, the specification leaves open which of them are told,
    /// since what is left of the selection set may be given up
    /// (section 6.4.4): there has to be one for each place.
    /// </summary>
    public static IReadOnlyList<string> NulledPlaces(JsonElement data, JsonElement errors) =>
        [.. errors.EnumerateArray().Select(error => NulledPlace(data, error.GetProperty("path"))).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The paths and locations of errors.</summary>
    public static IReadOnlyList<string> Places(JsonElement errors) => [.. errors.EnumerateArray().Select(Place).Order(StringComparer.Ordinal)];

    /// <summary>
    /// An introspection result in which what has no order is sorted: types, directives, their locations and possible types. Left out is what describes the
    /// edition itself: the types of introspection, and the
    /// directives that every schema has, where the reference has taken up proposals.
    /// </summary>
    public static string Sorted(JsonElement introspection)
    {
        var schema = JsonNode.Parse(introspection.GetRawText())!["__schema"]!;
        schema["types"] = Sorted(schema["types"]!, static type => !NameOf(type).StartsWith("__", StringComparison.Ordinal));
        schema["directives"] = Sorted(
            schema["directives"]!,
            static directive => NameOf(directive) is not ("skip" or "include" or "deprecated" or "specifiedBy" or "oneOf")
        );
        foreach (var type in schema["types"]!.AsArray().Where(static type => type!["possibleTypes"] is not null))
        {
            type!["possibleTypes"] = Sorted(type["possibleTypes"]!);
        }
        foreach (var directive in schema["directives"]!.AsArray())
        {
            directive!["locations"] = Sorted(directive["locations"]!);
        }
        return schema.ToJsonString(s_indented);
    }

    private static JsonArray Sorted(JsonNode array, Func<JsonNode, bool>? isKept = null) =>
        new([.. array.AsArray().Select(static item => item!.DeepClone()).Where(isKept ?? (static _ => true)).OrderBy(NameOf, StringComparer.Ordinal)]);

    private static string NameOf(JsonNode item) => (item is JsonObject ? item["name"]! : item).GetValue<string>();

    private static bool IsSameObject(JsonElement left, JsonElement right, bool isOrdered)
    {
        var leftMembers = left.EnumerateObject().ToList();
        var rightMembers = right.EnumerateObject().ToList();
        if (!isOrdered)
        {
            leftMembers.Sort(static (x, y) => string.CompareOrdinal(x.Name, y.Name));
            rightMembers.Sort(static (x, y) => string.CompareOrdinal(x.Name, y.Name));
        }

        return leftMembers.Count == rightMembers.Count
            && leftMembers.Zip(rightMembers).All(pair => pair.First.Name == pair.Second.Name && IsSame(pair.First.Value, pair.Second.Value, isOrdered));
    }

    private static bool IsSameText(string left, string right) =>
        left == right || (IsArguments(left) && IsArguments(right) && IsSame(Arguments(left), Arguments(right), isOrdered: false));

    private static bool IsArguments(string text) => text.StartsWith(WiredSchema.ArgumentsPrefix, StringComparison.Ordinal);

    private static JsonElement Arguments(string text) => JsonDocument.Parse(text[WiredSchema.ArgumentsPrefix.Length..]).RootElement;

    /// <summary>The part of an error's path up to the null in the data that the error led to.</summary>
    private static string NulledPlace(JsonElement data, JsonElement path)
    {
        var place = "";
        foreach (var step in path.EnumerateArray())
        {
            if (data.ValueKind == JsonValueKind.Null)
            {
                break;
            }
            place += $"/{step}";
            if (step.ValueKind == JsonValueKind.Number ? step.GetInt32() >= data.GetArrayLength() : !data.TryGetProperty(step.GetString()!, out _))
            {
                return $"nothing at {place}";
            }
            data = step.ValueKind == JsonValueKind.Number ? data[step.GetInt32()] : data.GetProperty(step.GetString()!);
        }

        return data.ValueKind == JsonValueKind.Null ? place : $"no null at {place}";
    }

    private static string Place(JsonElement error) =>
        $"{(error.TryGetProperty("path", out var path) ? path.GetRawText() : "")} "
        + $"{(error.TryGetProperty("locations", out var locations) ? Describe(locations) : "")}";

    /// <summary>Locations as in a response, or as the reference's cases have them.</summary>
    private static string Describe(JsonElement locations) =>
        locations.ValueKind == JsonValueKind.String
            ? locations.GetString()!
            : string.Join(' ', locations.EnumerateArray().Select(static location => $"{location.GetProperty("line")}:{location.GetProperty("column")}"));
}
