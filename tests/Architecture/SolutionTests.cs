using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>The solution shows the projects where they are on disk.</summary>
public sealed partial class SolutionTests
{
    private readonly string _solution = Repository.Read("Qplet.GraphQL.sln");

    [Fact]
    public void Solution_HasEveryProject_InTheFolderThatItHasOnDisk()
    {
        var names = Entry().Matches(_solution).ToDictionary(static entry => entry.Groups["id"].Value, static entry => entry.Groups["name"].Value);
        var parents = Nesting().Matches(_solution).ToDictionary(static pair => pair.Groups["id"].Value, static pair => pair.Groups["parent"].Value);
        var projects = Entry()
            .Matches(_solution)
            .Where(static entry => entry.Groups["path"].Value.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(entry => $"{FolderOf(entry.Groups["id"].Value)}/{entry.Groups["name"].Value}.csproj");

        projects.Order(StringComparer.Ordinal).ShouldBe(Repository.Files(".", "*.csproj"), "Add the project by dotnet sln add --solution-folder.");

        string FolderOf(string id)
        {
            var folders = new Stack<string>();
            while (parents.TryGetValue(id, out var parent))
            {
                folders.Push(names[parent]);
                id = parent;
            }

            return string.Join('/', folders);
        }
    }

    [GeneratedRegex(
        @"^Project\([^)]*\) = ""(?<name>[^""]*)"", ""(?<path>[^""]*)"", ""\{(?<id>[^}]*)\}""",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\s+\{(?<id>[^}]*)\} = \{(?<parent>[^}]*)\}", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Nesting();
}
