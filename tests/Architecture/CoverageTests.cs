using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>The page on coverage names, for every operation of the two REST APIs and every root field of the schema, a test that proves it.</summary>
public sealed partial class CoverageTests
{
    private const string Page = "docs/coverage.md";

    private const string NotYet = "Not yet available";

    private const string LeftOut = "Left out";

    [Theory]
    [InlineData("Qplet", "tests/Architecture/RestOperations/qplet.txt")]
    [InlineData("Quodat", "tests/Architecture/RestOperations/quodat.txt")]
    public void Operation_OfARestApi_HasOneRow(string api, string list)
    {
        var expected = Repository.Read(list).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var actual = Rows().Where(row => row.Section.StartsWith(api, StringComparison.Ordinal)).SelectMany(static row => Quoted(row.Operation));

        actual.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RootField_OfTheSchema_HasARow() => RootFields().Except(NamedFields(Rows())).ShouldBeEmpty($"Add them to {Page}, each with a test.");

    [Fact]
    public void Field_OnThePage_IsInTheSchema()
    {
        var schema = RootFields().Concat(FieldsWithTypes()).ToHashSet(StringComparer.Ordinal);

        NamedFields(Rows().Where(IsAvailable)).Where(field => !schema.Contains(field)).ShouldBeEmpty();
    }

    [Fact]
    public void Field_NotYetAvailable_IsNotInTheSchema() => NamedFields(Rows().Where(static row => !IsAvailable(row))).Intersect(RootFields()).ShouldBeEmpty();

    [Fact]
    public void Row_OnThePage_NamesATest() =>
        Rows().Where(IsAvailable).Where(static row => !Quoted(row.Tests).Any()).Select(static row => row.Operation).ShouldBeEmpty();

    [Fact]
    public void Test_OnThePage_Exists()
    {
        var tests = Repository.Files("tests", "*Tests*.cs").SelectMany(TestsOf).ToHashSet(StringComparer.Ordinal);
        var scripts = Repository.Files("tests/EndToEnd", "*.mjs").Select(static path => path["tests/EndToEnd/".Length..]).ToHashSet(StringComparer.Ordinal);

        Rows().SelectMany(static row => Quoted(row.Tests)).Where(test => !tests.Contains(test) && !scripts.Contains(test)).ShouldBeEmpty();
    }

    private static bool IsAvailable(Row row) =>
        !row.Section.EndsWith(NotYet, StringComparison.Ordinal) && !row.Section.EndsWith(LeftOut, StringComparison.Ordinal);

    /// <summary>The rows of the page's tables. A section that is nested in another has both names.</summary>
    private static IEnumerable<Row> Rows()
    {
        var (chapter, section) = ("", "");
        foreach (var line in Repository.Read(Page).Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (chapter, section) = (line[3..], line[3..]);
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                section = $"{chapter}: {line[4..]}";
            }
            else if (TableRow().Match(line) is { Success: true } match)
            {
                yield return new Row(section, match.Groups["operation"].Value, match.Groups["graph"].Value, match.Groups["tests"].Value);
            }
        }
    }

    /// <summary>The fields that rows name: <c>track</c> of a root type, <c>User.tracks</c> of another one. Addresses and commands are left out.</summary>
    private static IEnumerable<string> NamedFields(IEnumerable<Row> rows) =>
        rows.SelectMany(static row => Quoted(row.Graph)).Where(static name => FieldName().IsMatch(name));

    private static IEnumerable<string> Quoted(string cell) => QuotedText().Matches(cell).Select(static match => match.Groups["text"].Value);

    private static IEnumerable<string> RootFields() =>
        from field in FieldsWithTypes()
        let parts = field.Split('.')
        where parts[0] is "Query" or "Mutation" or "Subscription"
        select parts[1];

    private static IEnumerable<string> FieldsWithTypes()
    {
        var type = "";
        foreach (var line in Repository.Read("schema.graphql").Split('\n'))
        {
            if (TypeLine().Match(line) is { Success: true } start)
            {
                type = start.Groups["name"].Value;
            }
            else if (FieldLine().Match(line) is { Success: true } field)
            {
                yield return $"{type}.{field.Groups["name"].Value}";
            }
        }
    }

    private static IEnumerable<string> TestsOf(string path)
    {
        var source = Repository.Read(path);
        var type = ClassName().Match(source).Groups["name"].Value;
        return TestMethod().Matches(source).Select(match => $"{type}.{match.Groups["name"].Value}");
    }

    [GeneratedRegex(@"^\| (?!Operation )(?<operation>[^|-][^|]*) \| (?<graph>[^|]*) \| (?<tests>[^|]*) \|$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TableRow();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedText();

    [GeneratedRegex(@"^([A-Z]\w*\.)?[a-z]\w*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"^(type|interface) (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^  (?<name>[a-z]\w*)(\(|:)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"class (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"public (async )?(Task|void|ValueTask) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestMethod();

    private sealed record Row(string Section, string Operation, string Graph, string Tests);
}
