using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Extending.Docs;

/// <summary>The fenced blocks of a page in <c>docs</c>, and the code that they quote.</summary>
/// <remarks>A block of C# is preceded by <c>&lt;!-- file: name --&gt;</c>; the file holds it between <c>// docs: name</c> and <c>// docs: end</c>.</remarks>
internal static partial class DocsPage
{
    private static readonly string s_root = FindRoot();

    /// <summary>The blocks of a page in their order.</summary>
    public static IReadOnlyList<DocsBlock> Read(string page) =>
        [
            .. Blocks()
                .Matches(File.ReadAllText(Path.Combine(s_root, "docs", page)).ReplaceLineEndings("\n"))
                .Select(static match => new DocsBlock(
                    match.Groups["language"].Value,
                    match.Groups["text"].Value,
                    match.Groups["origin"] is { Success: true, Value: var origin } ? origin : null
                )),
        ];

    /// <summary>The code that a block quotes, without the indentation that all of it shares.</summary>
    public static string Quote(string origin)
    {
        var (file, name) = origin.Split(": ") is [var path, var label] ? (path, label) : throw new InvalidDataException($"`{origin}` is not `file: name`.");
        var lines = File.ReadAllText(Path.Combine(s_root, file)).ReplaceLineEndings("\n").Split('\n').ToList();
        var start = lines.FindIndex(line => line.Trim() == $"// docs: {name}") + 1;
        var end = start == 0 ? -1 : lines.FindIndex(start, static line => line.Trim() == "// docs: end");
        if (end < 0)
        {
            throw new InvalidDataException($"{file} has no `// docs: {name}` with a `// docs: end` after it.");
        }
        var quoted = lines[start..end];
        var indentation = quoted.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Concat(quoted.Select(line => line.Length == 0 ? "\n" : line[indentation..] + "\n"));
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Qplet.GraphQL.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException($"There is no Qplet.GraphQL.sln above {thisFile}.");
    }

    [GeneratedRegex(
        @"(?:<!-- (?<origin>[^>]+) -->\n)?^```(?<language>\w+)\n(?<text>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Blocks();
}
