using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Architecture;

/// <summary>
/// The tests of the server that use the database of QPLET_TEST_POSTGRES carry a trait, by which <c>./test</c> chooses those that it runs on PostgreSQL as well.
/// </summary>
public sealed partial class DatabaseTraitTests
{
    private const string Variable = "QPLET_TEST_POSTGRES";
    private const string Mark = "[Trait(\"Database\", \"Any\")]";

    [Fact]
    public void TestsOfTheServer_ThatUseTheDatabaseOfTheVariable_CarryTheTrait()
    {
        // The parts of a class are one text.
        var classes = Repository
            .Files("tests/Server", "*.cs")
            .GroupBy(static path => Path.GetFileName(path).Split('.')[0], StringComparer.Ordinal)
            .ToDictionary(static file => file.Key, static file => string.Concat(file.Select(Repository.Read)), StringComparer.Ordinal);
        var users = classes.Where(static pair => pair.Value.Contains(Variable, StringComparison.Ordinal)).Select(static pair => pair.Key).ToHashSet();
        for (var known = 0; known < users.Count; )
        {
            known = users.Count;
            var helpers = users.Where(name => !IsTest(classes[name])).ToList();
            users.UnionWith(classes.Where(pair => helpers.Exists(helper => Regex.IsMatch(pair.Value, $@"\b{helper}\b"))).Select(static pair => pair.Key));
        }

        var tests = users.Where(name => IsTest(classes[name])).Order(StringComparer.Ordinal).ToList();
        tests.ShouldNotBeEmpty();
        tests.Where(name => !classes[name].Contains(Mark, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static bool IsTest(string text) => TestMethod().IsMatch(text);

    [GeneratedRegex(@"^ +\[(?:Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex TestMethod();
}
