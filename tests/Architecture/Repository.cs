using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Architecture;

/// <summary>The files of the repository as they lie on disk.</summary>
internal static class Repository
{
    private static readonly string[] s_generated = ["bin", "obj", "node_modules", ".git", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = Find();

    /// <summary>The files below a folder that people write, by their path from the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(Path.Combine(Root, folder)) ? Walk(Path.Combine(Root, folder), pattern).Select(Relative).Order(StringComparer.Ordinal) : [];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder, string pattern) =>
        Directory
            .EnumerateFiles(folder, pattern)
            .Concat(
                Directory.EnumerateDirectories(folder).Where(static sub => !s_generated.Contains(Path.GetFileName(sub))).SelectMany(sub => Walk(sub, pattern))
            );

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Qplet.GraphQL.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }
        return folder ?? throw new InvalidOperationException($"There is no Qplet.GraphQL.sln above {thisFile}.");
    }
}
