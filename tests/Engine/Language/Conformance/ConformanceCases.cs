using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.Conformance;

/// <summary>The language-neutral cases in <c>tests/Engine/Conformance</c>.</summary>
internal static class ConformanceCases
{
    /// <summary>Reads a file of cases.</summary>
    public static IReadOnlyList<JsonElement> Read(string file)
    {
        using var stream = File.OpenRead(PathOf(file));
        return [.. JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 512 }).RootElement.EnumerateArray()];
    }

    private static string PathOf(string file, [CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "..", "..", "Conformance", file);

    extension(JsonElement element)
    {
        /// <summary>Returns a member's text, or null if the member is absent; unlike <see cref="JsonElement.GetString" />, accepts lone surrogates.</summary>
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
