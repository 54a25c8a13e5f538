using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Qplet.GraphQL.Execution.Conformance;

/// <summary>The language-neutral cases in <c>tests/Engine/Conformance</c>.</summary>
internal static class ConformanceFiles
{
    /// <summary>Reads a file of cases.</summary>
    public static JsonElement Read(string file)
    {
        using var stream = File.OpenRead(PathOf(file));
        return JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 512 }).RootElement;
    }

    /// <summary>A member, or null where it is absent or null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Whether two values are the same, members in the same order.</summary>
    public static bool IsSame(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }
        return left.ValueKind switch
        {
            JsonValueKind.Object => left.EnumerateObject()
                .Zip(right.EnumerateObject())
                .All(static pair => pair.First.Name == pair.Second.Name && IsSame(pair.First.Value, pair.Second.Value))
                && left.EnumerateObject().Count() == right.EnumerateObject().Count(),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength()
                && left.EnumerateArray().Zip(right.EnumerateArray()).All(static pair => IsSame(pair.First, pair.Second)),
            JsonValueKind.Number => left.GetDouble() == right.GetDouble(),
            JsonValueKind.String => left.GetString() == right.GetString(),
            _ => true,
        };
    }

    /// <summary>The paths and locations of the errors of a response, sorted.</summary>
    public static IReadOnlyList<string> ErrorPlaces(JsonElement response) =>
        response.Member("errors") is { } errors
            ?
            [
                .. errors
                    .EnumerateArray()
                    .Select(static error => $"{JsonSerializer.Serialize(error.Member("path"))} {JsonSerializer.Serialize(error.Member("locations"))}")
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static string PathOf(string file, [CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "Conformance", file);
}
