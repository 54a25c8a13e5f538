using Qplet.GraphQL.Conformance;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>The cases of print-cases.json that print whole schemas.</summary>
public class PrintConformanceTests
{
    [Fact]
    public void Print_OfEverySchemaCase_AgreesWithTheReference()
    {
        var disagreements = new List<string>();
        var count = 0;
        foreach (var @case in ConformanceCases.Read("print-cases.json").Where(static @case => @case.Text("op") == "printSchema"))
        {
            // The cases of extendSchema omit the extension that was applied; schema-cases.json contains it.
            if (@case.Text("suite") == "extendSchema")
            {
                continue;
            }

            count++;
            var expected = @case.Text("printed")!;
            var printed = SchemaPrinter.Print(SchemaBuilder.FromSdl(@case.Text("sdl")!));
            if (PrintedSchema.Normalize(expected) != PrintedSchema.Normalize(printed) || PrintedSchema.Lines(expected) != PrintedSchema.Lines(printed))
            {
                disagreements.Add($"{@case.Text("suite")} > {@case.Text("name")}\n{@case.Text("sdl")}\nexpected\n{expected}\nfound\n{printed}");
            }
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} of {count} cases");
        count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void PrintSorted_OfEveryCase_AgreesWithTheReference()
    {
        var cases = ConformanceCases.Read("print-cases.json").Where(static @case => @case.Text("op") == "lexicographicSortSchema").ToList();

        cases.ShouldNotBeEmpty();
        foreach (var @case in cases)
        {
            // The reference omits a schema definition that only lists the default names.
            var printed = SchemaPrinter.PrintSorted(SchemaBuilder.FromSdl(@case.Text("sdl")!)).Replace("schema {\n  query: Query\n}\n\n", "");
            printed.TrimEnd('\n').ShouldBe(@case.Text("printed"), @case.Text("name"));
        }
    }
}
