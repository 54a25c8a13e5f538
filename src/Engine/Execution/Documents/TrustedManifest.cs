using System.Text.Json;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads the manifests of documents that the builds of clients write.</summary>
internal static class TrustedManifest
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    /// <summary>Returns the IDs and texts of a manifest, up to the first entry that is not right.</summary>
    /// <param name="name">The file.</param>
    /// <param name="text">Its content.</param>
    /// <param name="problems">Receives what is not right.</param>
    public static IReadOnlyList<(string Id, string Text)> Read(string name, ReadOnlyMemory<byte> text, List<string> problems)
    {
        try
        {
            using var manifest = JsonDocument.Parse(text);
            var root = manifest.RootElement;
            List<(string Id, string Text)> documents = [];
            var isRight =
                root.ValueKind == JsonValueKind.Object
                && (
                    root.TryGetProperty("format", out var format) && format.ValueEquals(ApolloFormat)
                        ? ReadOperations(root, documents)
                        : ReadMap(root, documents)
                );
            if (!isRight)
            {
                problems.Add(ExecutionErrors.TrustedManifestUnknown(name));
            }
            return documents;
        }
        catch (JsonException exception)
        {
            problems.Add(ExecutionErrors.TrustedManifestNotJson(name, (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1));
            return [];
        }
        catch (InvalidOperationException)
        {
            // The parser accepts half of a surrogate pair, but reading the text fails.
            problems.Add(ExecutionErrors.TrustedManifestHalfCharacter(name));
            return [];
        }
    }

    /// <summary>
    /// Reads an object of IDs and texts, such as <c>persisted_queries.json</c> of Relay and <c>persisted-documents.json</c> of GraphQL Code Generator.
    /// </summary>
    private static bool ReadMap(JsonElement root, List<(string Id, string Text)> documents)
    {
        foreach (var entry in root.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
            {
                return false;
            }
            documents.Add((entry.Name, entry.Value.GetString()!));
        }
        return true;
    }

    /// <summary>Reads a manifest of <c>@apollo/generate-persisted-query-manifest</c>.</summary>
    private static bool ReadOperations(JsonElement root, List<(string Id, string Text)> documents)
    {
        if (!root.TryGetProperty("operations", out var operations) || operations.ValueKind != JsonValueKind.Array)
        {
            return false;
        }
        foreach (var operation in operations.EnumerateArray())
        {
            if (
                operation.ValueKind != JsonValueKind.Object
                || !operation.TryGetProperty("id", out var id)
                || id.ValueKind != JsonValueKind.String
                || !operation.TryGetProperty("body", out var body)
                || body.ValueKind != JsonValueKind.String
            )
            {
                return false;
            }
            documents.Add((id.GetString()!, body.GetString()!));
        }
        return true;
    }
}
