using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>
/// Comments, messages, descriptions and pages are written in plain English: none has a phrase of the list, which <c>CONTRIBUTING.md</c> explains.
/// </summary>
public sealed partial class WordingTests
{
    private const string Guide = "CONTRIBUTING.md";

    /// <summary>What not to write, as a regular expression, and what to write instead.</summary>
    private static readonly (string Phrase, string Instead)[] s_banned =
    [
        (@"\bwhere there (is|are) none\b", "if there is none"),
        (@"\bthere is none of that\b", "if no track has this ID"),
        (@"\bof that identifier\b", "with this ID"),
        (@"\bwhere (it has|they have) none\b", "if it has none"),
        (@"\bnull when there is none\b", "null if there is none"),
        (@"\bin the order of the text\b", "in document order"),
        (@"\b[Ww]hat is said of\b", "the errors of"),
        (@"\bgo(es|ing)? without saying\b", "the default"),
        (@"\bunasked\b", "without being requested"),
        (@", so that\b", ", so, or a verb with to"),
        (@"\banew\b", "again"),
        (@"\b[Tt]wice changes nothing\b", "has no effect the second time"),
        (@"\b([Tt]ells?|[Tt]old|[Tt]elling) of\b", "report, notify of"),
        (@"\bof one's own\b", "your own"),
        (@"\bwho(m)?ever\b", "a caller that"),
        (@"\btold apart\b", "distinguished"),
        (@"\bin the name of\b", "as, on behalf of"),
        (@"\bnobody's business\b", "internal"),
        (@"\bnone such\b", "none"),
        (@"\bupon\b", "on"),
        (@"\bthere(of|by|in)\b", "of it, by it, in it"),
        (@"\b(hence|thus|hitherto)\b", "so"),
        (@"<summary> ?Gets? ", "a noun phrase for a property, Returns for a method"),
    ];

    /// <summary>Names of papers that only their authors have.</summary>
    private static readonly string[] s_papers =
    [
        @"\bcoverage [QDN][0-9]",
        @"\b[Dd]esign rule",
        @"\b[Ww]ire conventions\b",
        @"\bfindings [A-Z][0-9]",
        @"(?<!docs/)\b(schema|style|conventions|coverage|domain)\.md\b",
        @"\bshared/(design|findings|reference|conformance)\b",
        @"\b[Ii]ssue [0-9]+\b",
    ];

    private static IEnumerable<string> Texts =>
        [
            .. Repository.Files("src", "*.cs").Where(static path => !path.Contains("/Migrations/", StringComparison.Ordinal)),
            .. Repository.Files("docs", "*.md"),
            .. Repository.Files("src", "*.md"),
            "schema.graphql",
            "README.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "CHANGELOG.md",
        ];

    [Fact]
    public void Text_ForReaders_HasNoBannedPhrase() =>
        Offenders(Texts, s_banned.Select(static entry => entry.Phrase)).ShouldBeEmpty($"{Guide} says what to write instead.");

    [Fact]
    public void File_OfTheRepository_RefersToNoPaperOutsideOfIt() =>
        Offenders([.. Texts, .. Repository.Files("tests", "*.cs"), .. Repository.Files("tests", "*.md"), ".editorconfig", "test"], s_papers)
            .ShouldBeEmpty("Link the specification, or say what the reader needs.");

    [Fact]
    public void Guide_Names_EveryBannedPhrase()
    {
        var guide = Repository.Read(Guide);

        s_banned.Where(entry => !Regex.IsMatch(BannedIn(guide), entry.Phrase)).ShouldBeEmpty($"Add the phrase to the table in {Guide}.");
    }

    private static IEnumerable<string> Offenders(IEnumerable<string> files, IEnumerable<string> phrases)
    {
        var pattern = new Regex(string.Join('|', phrases.Select(static phrase => $"({phrase})")), RegexOptions.None, TimeSpan.FromMinutes(2));
        return
        [
            .. from path in files
            where path != "tests/Architecture/WordingTests.cs"
            let text = Prose(path)
            from Match match in pattern.Matches(text)
            select $"{path}: {Excerpt(text, match)}",
        ];
    }

    /// <summary>The text in one line: a phrase may go on in the next line, behind the marks of a comment.</summary>
    private static string Prose(string path)
    {
        var text = Repository.Read(path);
        return LineBreak().Replace(path == Guide ? text.Replace(BannedIn(text), "", StringComparison.Ordinal) : text, " ");
    }

    /// <summary>The table of the guide, which has the phrases themselves.</summary>
    private static string BannedIn(string guide)
    {
        var table = Table().Match(guide);
        table.Success.ShouldBeTrue($"{Guide} has a table whose head is | Not | But |.");
        return table.Value;
    }

    private static string Excerpt(string text, Match match) => text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + match.Length + 40)];

    [GeneratedRegex(@"\s*\n\s*(///|//|\*)?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\| Not \| But \|\n(\|.*\n)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Table();
}
