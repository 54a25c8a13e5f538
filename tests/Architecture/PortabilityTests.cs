using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>The repository works on any machine: no file names a place that only one of them has.</summary>
public sealed partial class PortabilityTests
{
    private static readonly string[] s_patterns = ["*.cs", "*.csproj", "*.props", "*.json", "*.md", "*.mjs", "*.yml", "*.graphql", "test", "run", ".npmrc"];

    [Fact]
    public void File_OfTheRepository_NamesNoMachineAndNoRegistry()
    {
        var offenders =
            from pattern in s_patterns
            from path in Repository.Files(".", pattern)
            where path != "tests/Architecture/PortabilityTests.cs"
            from Match match in Places().Matches(Repository.Read(path))
            select $"{path}: {match.Value}";

        offenders.ShouldBeEmpty();
    }

    [GeneratedRegex(
        @"registry\.npmjs|registry\.yarnpkg|api\.nuget\.org|""resolved"":|[""'\s=](/root|/home/\w+|/work|/tmp/team)/",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Places();
}
