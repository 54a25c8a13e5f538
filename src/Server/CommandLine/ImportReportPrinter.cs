using System.Globalization;
using Qplet.GraphQL.Data.Import;
using Spectre.Console;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Prints the report of an import.</summary>
internal static class ImportReportPrinter
{
    public static void Print(IAnsiConsole console, ImportReport report)
    {
        var table = new Table()
            .Border(TableBorder.Minimal)
            .AddColumn("Kind")
            .AddColumns(
                new TableColumn("New").RightAligned(),
                new TableColumn("Changed").RightAligned(),
                new TableColumn("Unchanged").RightAligned(),
                new TableColumn("Left out").RightAligned()
            );
        foreach (var count in report.Counts)
        {
            table.AddRow(Markup.Escape(count.Kind), Number(count.Created), Number(count.Updated), Number(count.Unchanged), Number(count.LeftOut));
        }
        if (report.Counts.Count > 0)
        {
            console.Write(table);
        }

        // Each problem is one unwrapped line, which other programs can parse.
        foreach (var problem in report.Problems)
        {
            console.Profile.Out.Writer.WriteLine($"{(problem.IsError ? "error" : "note")}: {problem.File}: {problem.Place}: {problem.Message}");
        }
        var errors = report.Problems.Count(p => p.IsError);
        console.Profile.Out.Writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Files} files read, {report.Counts.Sum(c => c.LeftOut)} objects left out, {errors} errors, {report.Problems.Count - errors} notes, "
                    + $"{report.Passed.Count} files without anything that is stored."
            )
        );
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
