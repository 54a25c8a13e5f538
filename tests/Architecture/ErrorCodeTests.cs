using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>Clients act on codes, so that each is documented, and none is documented that does not exist.</summary>
public sealed partial class ErrorCodeTests
{
    private const string Documentation = "docs/errors.md";

    [Fact]
    public void Code_InTheSources_IsDocumented() => CodesInSources().Except(DocumentedCodes()).ShouldBeEmpty($"Add it to {Documentation}.");

    [Fact]
    public void Code_Documented_IsInTheSources() => DocumentedCodes().Except(CodesInSources()).ShouldBeEmpty($"Remove it from {Documentation}.");

    [Fact]
    public void Code_Documented_StandsThereOnce() =>
        Rows().GroupBy(static code => code).Where(static group => group.Count() > 1).Select(static group => group.Key).ShouldBeEmpty();

    [Fact]
    public void Code_InTheSources_IsMadeInAnErrorsFile()
    {
        var elsewhere =
            from path in Repository.Files("src", "*.cs")
            where !MakesErrors(path)
            from Match match in AssignedCode().Matches(Repository.Read(path))
            select $"{path}: {match.Value}";

        elsewhere.ShouldBeEmpty();
    }

    private static HashSet<string> CodesInSources() =>
        [
            .. from path in Repository.Files("src", "*.cs")
            where MakesErrors(path)
            from Match match in Code().Matches(Repository.Read(path))
            select match.Groups["code"].Value,
        ];

    private static bool MakesErrors(string path) =>
        Path.GetFileName(path) is var name && (name.Contains("Error", StringComparison.Ordinal) || name.EndsWith("Exception.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Rows() => Row().Matches(Repository.Read(Documentation)).Select(static match => match.Groups["code"].Value);

    private static HashSet<string> DocumentedCodes() => [.. Rows()];

    [GeneratedRegex("\"(?<code>HC[0-9]{4}|[A-Z]{2,}(_[A-Z]+)+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("Code = \"[A-Z0-9_]+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AssignedCode();

    [GeneratedRegex(@"^\| `(?<code>[A-Z0-9_]+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
