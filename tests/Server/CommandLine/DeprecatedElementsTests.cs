using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Server.CommandLine;

public sealed class DeprecatedElementsTests
{
    [Fact]
    public void Of_Schema_FindsElementsOfAllKinds()
    {
        var schema = SchemaBuilder.FromSdl(
            """
            directive @tag(old: Int @deprecated(reason: "d") new: Int) on FIELD
            type Query { old: Int @deprecated(reason: "f") new(old: Int @deprecated(reason: "a") in: Input): Choice }
            input Input { old: Int @deprecated(reason: "i") new: Int }
            enum Choice { OLD @deprecated(reason: "e") NEW }
            """
        );

        DeprecatedElements
            .Of(schema)
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["Query.old"] = "f",
                    ["Query.new(old:)"] = "a",
                    ["Input.old"] = "i",
                    ["Choice.OLD"] = "e",
                    ["@tag(old:)"] = "d",
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Print_ReportWithDeprecatedElements_ListsThoseThatAreUsedAndThoseThatAreNot()
    {
        var day = new DateOnly(2026, 11, 27);
        var report = new UsageReport
        {
            Since = day.AddDays(-30),
            Until = day,
            CountedSince = day,
            CountedDays = 1,
            IsComplete = true,
            Clients = [new("", "", 1_204, 3, day)],
            Operations = [new("query", "", new string('a', 64), "", "", 1_204, 3, day)],
            Coordinates = [new("Query.old", "Use new.", 1_204, day, [new("", "", 1_204, day)]), new("Query.new", null, 1, day, [new("", "", 1, day)])],
            UnusedDeprecated = [new("Choice.OLD", "Gone.")],
        };
        using var output = new StringWriter { NewLine = "\n" };

        await UsagePrinter.PrintAsync(output, report);

        output
            .ToString()
            .ShouldBe(
                """
                From 2026-10-28 to 2026-11-27: 1,204 operations, counted on 1 of 31 days.
                Nothing was counted before 2026-11-27.

                Clients (1):
                  (unnamed): 1,204 operations, 3 with errors, last on 2026-11-27

                Operations (1):
                  query (anonymous) [aaaaaaaaaaaa] of (unnamed): 1,204, last on 2026-11-27

                Used elements (2):
                  Query.old: (unnamed): 1,204 operations, last on 2026-11-27
                  Query.new: (unnamed): 1 operation, last on 2026-11-27

                Deprecated elements that are used (1):
                  Query.old: (unnamed): 1,204 operations, last on 2026-11-27 (deprecated: Use new.)

                Deprecated elements that are not used (1):
                  Choice.OLD (deprecated: Gone.)


                """.ReplaceLineEndings("\n")
            );
    }
}
