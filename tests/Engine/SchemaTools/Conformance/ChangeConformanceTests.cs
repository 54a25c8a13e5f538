using Qplet.GraphQL.Conformance;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>The cases of breaking-change-cases.json.</summary>
public class ChangeConformanceTests
{
    [Theory]
    [InlineData("findBreakingChanges", ChangeSeverity.Breaking)]
    [InlineData("findDangerousChanges", ChangeSeverity.Dangerous)]
    public void Compare_OfEveryCase_AgreesWithTheReference(string operation, ChangeSeverity severity)
    {
        var disagreements = new List<string>();
        var count = 0;
        foreach (var @case in ConformanceCases.Read("breaking-change-cases.json").Where(@case => @case.Text("op") == operation))
        {
            count++;
            var expected = (@case.Member("v17") ?? @case)
                .GetProperty("changes")
                .EnumerateArray()
                .Select(static change => $"{change.Text("type")} {change.Text("description")}");
            var changes = SchemaComparer.Compare(SchemaBuilder.FromSdl(@case.Text("oldSDL")!), SchemaBuilder.FromSdl(@case.Text("newSDL")!));
            var found = changes.Where(change => change.Severity == severity).Select(static change => $"{change.Kind} {change.Description}");
            if (!expected.Order(StringComparer.Ordinal).SequenceEqual(found.Order(StringComparer.Ordinal)))
            {
                disagreements.Add($"{@case.Text("name")}\nexpected\n{string.Join('\n', expected)}\nfound\n{string.Join('\n', found)}");
            }
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} of {count} cases");
        count.ShouldBeGreaterThan(0);
    }
}
