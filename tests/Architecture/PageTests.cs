using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>Pages name files that exist, and the README stays short.</summary>
public sealed partial class PageTests
{
    private const int MaxReadmeLines = 80;

    private static IEnumerable<string> Pages => [.. Repository.Files("docs", "*.md"), "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"];

    [Fact]
    public void Link_OnAPage_LeadsToAFile()
    {
        var dead =
            from page in Pages
            from Match match in Link().Matches(Repository.Read(page))
            let path = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, match.Groups["path"].Value)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {match.Groups["path"].Value}";

        dead.ShouldBeEmpty();
    }

    [Fact]
    public void Source_NamedOnAPage_Exists()
    {
        var missing =
            from page in Pages
            from Match match in SourceFile().Matches(Repository.Read(page))
            let path = Path.Combine(Repository.Root, match.Groups["path"].Value)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{page}: {match.Groups["path"].Value}";

        missing.ShouldBeEmpty("The page has to follow the file.");
    }

    [Fact]
    public void Room_OfTheEngine_IsInTheArchitecture()
    {
        var page = Repository.Read("docs/architecture.md");

        Repository
            .Files("src/Engine", "*.csproj")
            .Where(project => !page.Contains($"| `Engine/{project.Split('/')[2]}` |", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Readme_HasAtMost80Lines() => Repository.Read("README.md").AsSpan().Count('\n').ShouldBeLessThanOrEqualTo(MaxReadmeLines);

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<path>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests)/[A-Za-z0-9./-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SourceFile();
}
