using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Conformance;

/// <summary>The language-neutral cases beside the repository, in <c>shared/conformance</c>.</summary>
internal static class ConformanceCases
{
    /// <summary>Reads a file of cases, or skips the test where the folder is not there.</summary>
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        var path = Find(file);
        if (path is null)
        {
            Assert.Skip($"shared/conformance/{file} is not beside the repository.");
        }

        using var stream = File.OpenRead(path);
        return [.. JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 512 }).RootElement.EnumerateArray()];
    }

    private static string? Find(string file, [CallerFilePath] string source = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(source)! })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var path = Path.Combine(folder, "shared", "conformance", file);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }

        return null;
    }

    extension(JsonElement element)
    {
        /// <summary>Returns a member's text, or null when there is none; unlike <see cref="JsonElement.GetString" /> it accepts lone surrogates.</summary>
        public string? Text(string member) => element.Member(member) is { ValueKind: JsonValueKind.String } value ? value.Text() : null;

        public JsonElement? Member(string member) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

        public string Text()
        {
            try
            {
                return element.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return Unescape(element.GetRawText()[1..^1]);
            }
        }
    }

    private static string Unescape(string raw)
    {
        var result = new StringBuilder();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
            }
            else if (raw[++i] == 'u')
            {
                result.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier));
                i += 4;
            }
            else
            {
                result.Append(
                    raw[i] switch
                    {
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'b' => '\b',
                        'f' => '\f',
                        var c => c,
                    }
                );
            }
        }

        return result.ToString();
    }
}
