using Qplet.GraphQL.Conformance;

namespace Qplet.GraphQL.TypeSystem;

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
            // The cases of extendSchema leave the extension out that was applied; schema-cases.json has them in full.
            // The other one has an interface as its query type: section 3.3.1 forbids it, and the model cannot hold it.
            if (@case.Text("suite") == "extendSchema" || @case.Text("name") == "Simple interface hierarchy")
                continue;

            count++;
            var expected = @case.Text("printed")!;
            var printed = SchemaPrinter.Print(SchemaBuilder.FromSdl(@case.Text("sdl")!));
            if (PrintedSchema.Normalize(expected) != PrintedSchema.Normalize(printed) || PrintedSchema.Lines(expected) != PrintedSchema.Lines(printed))
                disagreements.Add($"{@case.Text("suite")} > {@case.Text("name")}\n{@case.Text("sdl")}\nexpected\n{expected}\nfound\n{printed}");
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} of {count} cases");
        count.ShouldBeGreaterThan(0);
    }
}
