using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>What every source file keeps to.</summary>
public sealed partial class SourceFileTests
{
    private const int MaxLines = 400;

    private const int MaxColumns = 160;

    private static readonly string[] s_kindsOfCode = ["Utilities", "Helpers", "Common", "Models", "Services", "Utils", "Misc"];

    public static TheoryData<string> Folders => ["src", "tests"];

    [Theory]
    [MemberData(nameof(Folders))]
    public void File_OfAnyProject_IsShort(string folder)
    {
        var tooLong = Sources(folder)
            .Select(static path => (Path: path, Lines: Repository.Read(path).AsSpan().Count('\n')))
            .Where(static file => file.Lines > MaxLines);

        tooLong.ShouldBeEmpty("Split it by concern, as Parser.Values.cs.");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Line_OfAnyFile_FitsTheScreen(string folder) =>
        Offenders(folder, static line => line.Length > MaxColumns)
            .ShouldBeEmpty($"Lines have at most {MaxColumns} columns, in comments and raw strings as well.");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_OfAnyProject_IsNamedForAPhaseOrADomain(string folder) =>
        Sources(folder).Where(static path => path.Split('/').Intersect(s_kindsOfCode).Any()).ShouldBeEmpty();

    [Fact]
    public void Source_AskingForTheTime_UsesTheClockItIsGiven() => Offenders("src", Clocks()).ShouldBeEmpty("Use TimeProvider.");

    [Theory]
    [MemberData(nameof(Folders))]
    public void Source_LeftForLater_IsNotThere(string folder) => Offenders(folder, Leftovers()).ShouldBeEmpty();

    [Fact]
    public void Source_BlockingAThread_IsNotThere() => Offenders("src", Blocking()).ShouldBeEmpty();

    private static IEnumerable<string> Sources(string folder) =>
        Repository.Files(folder, "*.cs").Where(static path => !path.Contains("/Migrations/", StringComparison.Ordinal));

    private static IEnumerable<string> Offenders(string folder, Regex pattern) => Offenders(folder, pattern.IsMatch);

    private static IEnumerable<string> Offenders(string folder, Func<string, bool> isOffending) =>
        from path in Sources(folder)
        where path != "tests/Architecture/SourceFileTests.cs"
        let lines = Repository.Read(path).ReplaceLineEndings("\n").Split('\n')
        from line in Enumerable.Range(0, lines.Length)
        where isOffending(lines[line])
        select $"{path}({line + 1}): {lines[line].Trim()}";

    [GeneratedRegex(@"\bDate(Time|TimeOffset)\.(Utc)?Now\b|\bDateTime\.Today\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|^\s*#region\b|NotImplementedException", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leftovers();

    [GeneratedRegex(@"\bThread\.Sleep\(|\.Wait\(\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocking();
}
