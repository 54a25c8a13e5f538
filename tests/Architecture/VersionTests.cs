using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>The version of the build is the newest one that the changelog describes, and security fixes are promised for it.</summary>
public sealed partial class VersionTests
{
    [Fact]
    public void Version_OfTheBuild_IsTheNewestOfTheChangelog() => Newest().Match(Repository.Read("CHANGELOG.md")).Groups["version"].Value.ShouldBe(Version());

    [Fact]
    public void Version_OfTheBuild_IsSupported() => Repository.Read("SECURITY.md").ShouldContain($"| {Version()[..Version().LastIndexOf('.')]}.x | yes |");

    private static string Version() => InProperties().Match(Repository.Read("Directory.Build.props")).Groups["version"].Value;

    [GeneratedRegex("<Version>(?<version>[0-9.]+)</Version>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InProperties();

    [GeneratedRegex(@"^## \[(?<version>[0-9.]+)\] - [0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Newest();
}
