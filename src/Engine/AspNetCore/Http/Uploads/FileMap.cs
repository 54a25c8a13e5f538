using System.Text.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The <c>map</c> field of a multipart request: the paths of the files in the variables.</summary>
internal sealed class FileMap
{
    /// <summary>More levels than a map has, so none is said to be nested too deeply.</summary>
    private const int MaxDepth = 64;

    private readonly Dictionary<string, string[]> _paths;

    private FileMap(Dictionary<string, string[]> paths) => _paths = paths;

    /// <summary>The keys of the files.</summary>
    public IReadOnlyCollection<string> Keys => _paths.Keys;

    /// <summary>Reads the <c>map</c> field.</summary>
    /// <exception cref="MalformedRequestException">The field is not an object of lists of paths, has too many files, or has a file without paths.</exception>
    public static FileMap Read(ReadOnlySpan<byte> json, int maxFiles)
    {
        Dictionary<string, string[]> paths;
        try
        {
            paths = JsonSerializer.Deserialize(json, FileMapJson.Default.DictionaryStringStringArray) ?? throw UploadErrors.InvalidMap();
        }
        catch (JsonException exception)
        {
            throw UploadErrors.InvalidMap(JsonFaults.Describe(json, MaxDepth, hasUniqueNames: true, exception));
        }
        catch (InvalidOperationException)
        {
            throw UploadErrors.InvalidMap();
        }

        if (paths.Count > maxFiles)
        {
            throw UploadErrors.TooManyFiles(maxFiles);
        }
        foreach (var (key, places) in paths)
        {
            if (places is null or [])
            {
                throw UploadErrors.NoPaths(key);
            }
            if (places.Any(static place => place is null))
            {
                throw UploadErrors.InvalidMap();
            }
        }

        return new FileMap(paths);
    }

    /// <summary>Returns whether a file has a path.</summary>
    public bool Contains(string key) => _paths.ContainsKey(key);

    /// <summary>Inserts placeholders at the files' paths in the variables. The <c>Upload</c> scalar finds the files by their keys.</summary>
    /// <param name="operations">The field <c>operations</c>.</param>
    /// <param name="maxDepth">The maximum nesting depth of objects and lists.</param>
    /// <returns>The request, or the list of requests.</returns>
    /// <exception cref="MalformedRequestException">The field is not JSON, or a path does not lead to a null in its variables.</exception>
    public ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> operations, int maxDepth)
    {
        if (_paths.Count == 0)
        {
            return operations;
        }
        try
        {
            var root =
                JsonNode.Parse(operations.Span, documentOptions: new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false })
                ?? throw UploadErrors.InvalidOperations();
            foreach (var (key, places) in _paths)
            {
                foreach (var place in places)
                {
                    Put(root, place, key);
                }
            }

            return JsonSerializer.SerializeToUtf8Bytes(root, FileMapJson.Default.JsonNode);
        }
        catch (JsonException exception)
        {
            throw UploadErrors.InvalidOperations(JsonFaults.Describe(operations.Span, maxDepth, hasUniqueNames: true, exception));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // Names with invalid text are only detected when they are read.
            throw UploadErrors.InvalidOperations();
        }
    }

    private static void Put(JsonNode root, string path, string key)
    {
        var steps = path.Split('.');
        var start = root is JsonArray ? 1 : 0;
        if (steps.Length < start + 2 || steps[start] != "variables")
        {
            throw UploadErrors.PathOutsideVariables(path);
        }
        if (At(root is JsonArray ? At(root, steps[0], path) : root, "variables", path) is not JsonObject and not JsonArray)
        {
            throw UploadErrors.VariableNotFound(path);
        }

        var node = root;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            node = At(node, steps[i], path);
        }
        switch (node)
        {
            case JsonObject parent when parent.TryGetPropertyValue(steps[^1], out var value):
                parent[steps[^1]] = value is null ? Placeholder(key) : throw UploadErrors.InvalidStructure(path);
                break;
            case JsonArray parent when IndexIn(parent, steps[^1]) is { } index:
                parent[index] = parent[index] is null ? Placeholder(key) : throw UploadErrors.InvalidStructure(path);
                break;
            case JsonObject when steps.Length == start + 2:
                throw UploadErrors.VariableNotFound(path);
            default:
                throw UploadErrors.InvalidPath(path);
        }
    }

    private static JsonNode? At(JsonNode? node, string step, string path) =>
        node switch
        {
            JsonObject parent when parent.TryGetPropertyValue(step, out var value) => value,
            JsonArray parent when IndexIn(parent, step) is { } index => parent[index],
            JsonObject when step == "variables" => null,
            JsonObject or JsonArray => throw UploadErrors.InvalidPath(path),
            _ => throw UploadErrors.InvalidStructure(path),
        };

    private static JsonObject Placeholder(string key) => new() { [UploadedFile.Placeholder] = key };

    private static int? IndexIn(JsonArray list, string step) =>
        int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) && index < list.Count
            ? index
            : null;
}
