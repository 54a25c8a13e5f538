using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>Every operation of the two REST APIs that reads data has a shipped document with its route, or the page on the routes says why not.</summary>
public sealed partial class RestRoutesTests
{
    private const string Page = "docs/rest-routes.md";

    private static readonly string[] s_readsByPost = ["POST users/me/blocked", "POST search/{term}"];

    [Theory]
    [InlineData("Qplet", "tests/Architecture/RestOperations/qplet.txt")]
    [InlineData("Quodat", "tests/Architecture/RestOperations/quodat.txt")]
    public void ReadOperation_OfARestApi_HasOneRow(string api, string list)
    {
        var expected = Repository
            .Read(list)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(static operation => operation.StartsWith("GET ", StringComparison.Ordinal) || s_readsByPost.Contains(operation));
        var page = Repository.Read(Page);
        var start = page.IndexOf($"\n## {api}\n", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);

        var rows = Row().Matches(page[start..(end < 0 ? page.Length : end)]).Select(static row => row.Groups["operation"].Value);

        rows.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Row_WithADocument_NamesThatOfTheRoute()
    {
        var rows = Row()
            .Matches(Repository.Read(Page))
            .Where(static row => row.Groups["document"].Success)
            .Select(static row => (Operation: row.Groups["operation"].Value, Document: row.Groups["document"].Value))
            .Distinct()
            .ToDictionary(static row => row.Operation, static row => row.Document, StringComparer.Ordinal);
        var routes = Repository
            .Files("documents", "*.graphql")
            .Select(static file => (File: file, Route: Route().Match(Repository.Read(file))))
            .Where(static found => found.Route.Success)
            .ToDictionary(
                static found => $"{found.Route.Groups["method"].Value} {found.Route.Groups["path"].Value}",
                static found => found.File,
                StringComparer.Ordinal
            );

        rows.OrderBy(static row => row.Key, StringComparer.Ordinal).ShouldBe(routes.OrderBy(static row => row.Key, StringComparer.Ordinal));
    }

    /// <summary>A fragment that several documents use is in a file of its own.</summary>
    [Fact]
    public void Fragment_OfADocument_IsDefinedOnceAndUsed()
    {
        string[] texts = [.. Repository.Files("documents", "*.graphql").Select(Repository.Read)];
        var defined = texts.SelectMany(static text => Fragment().Matches(text)).Select(static fragment => fragment.Groups["name"].Value).ToList();

        defined
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                texts
                    .SelectMany(static text => Spread().Matches(text))
                    .Select(static spread => spread.Groups["name"].Value)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            );
    }

    [GeneratedRegex(
        @"^\| `(?<operation>[A-Z]+ [^`]+)` \| (\[[^\]]+\]\(\.\./(?<document>[^)]+)\)|[^|]+) \|$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Row();

    [GeneratedRegex(@"@http\(\s*method: (?<method>\w+)[,\s]+route: ""/(?<path>[^""]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Route();

    [GeneratedRegex(@"^fragment (?<name>\w+) on ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"\.\.\.(?<name>(?!on )\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spread();
}
