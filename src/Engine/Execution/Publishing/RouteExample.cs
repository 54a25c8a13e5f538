using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// An example of a request to a REST route, with its answer: the file with the name of the document and the ending <c>.example.json</c>, next to it.
/// </summary>
/// <param name="Parameters">The values of parameters, by name.</param>
/// <param name="Answer">The value of the root field.</param>
public sealed record RouteExample(IReadOnlyDictionary<string, JsonElement> Parameters, JsonElement Answer)
{
    /// <summary>The ending of the file.</summary>
    public const string FileEnding = ".example.json";

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not an object with the members <c>parameters</c> and <c>answer</c>.</exception>
    internal static RouteExample Parse(ReadOnlyMemory<byte> text)
    {
        using var json = JsonDocument.Parse(text);
        return
            json.RootElement.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("parameters"u8, out var parameters)
            && parameters.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("answer"u8, out var answer)
            ? new RouteExample(
                parameters.EnumerateObject().ToDictionary(static member => member.Name, static member => member.Value.Clone(), StringComparer.Ordinal),
                answer.Clone()
            )
            : throw new JsonException(PublishingErrors.NotAnExample);
    }
}
