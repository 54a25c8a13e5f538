using System.CommandLine;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands that begin with <c>schema</c>.</summary>
internal static class SchemaCommands
{
    public static Command Create() => new("schema", "Prints and compares schemas, and reports what clients use.") { Print(), Diff(), UsageCommand.Create() };

    private static Command Print()
    {
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "The file to write. By default, the schema is written to standard output, where `dotnet run` may add other lines.",
        };
        var semanticNonNull = new Option<bool>("--semantic-non-null")
        {
            Description = "Print non-null fields as nullable with @semanticNonNull, for clients that handle errors and send onError: NULL.",
        };
        var command = new Command("print", "Prints the schema in the schema definition language, in the form of schema.graphql.") { output, semanticNonNull };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var schema = await SchemaSource.OfServerAsync();
                var text = result.GetValue(semanticNonNull) ? SchemaPrinter.PrintSemanticNonNull(schema) : SchemaPrinter.Print(schema);
                if (result.GetValue(output) is { } file)
                {
                    await File.WriteAllTextAsync(file.FullName, text, cancellationToken);
                }
                else
                {
                    await result.InvocationConfiguration.Output.WriteAsync(text);
                }
                return ExitCodes.Succeeded;
            }
        );
        return command;
    }

    private static Command Diff()
    {
        var oldSchema = new Argument<string>("old") { Description = "A file in the schema definition language; - is standard input." };
        var newSchema = new Argument<string?>("new")
        {
            Description = "The file to compare it with; the default is the schema of this server.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var failOnDangerous = new Option<bool>("--fail-on-dangerous") { Description = "Return 1 for dangerous changes as well." };
        var usage = new Option<bool>("--usage")
        {
            Description = "Say who has used what a change breaks, from the database of the server. A breaking change that affects no client counts as safe.",
        };
        var usageFile = new Option<string?>("--usage-file") { Description = "The same by a report that schema usage --json has printed; - is standard input." };
        var since = UsageCommand.Since();
        var command = new Command(
            "diff",
            "Prints the breaking, dangerous and safe changes from one schema to another. Returns 0 without breaking changes,"
                + " 1 with breaking changes, 2 if a schema or the usage cannot be read."
        )
        {
            oldSchema,
            newSchema,
            failOnDangerous,
            usage,
            usageFile,
            since,
        };
        command.SetAction(
            (result, cancellationToken) =>
                CheckedInput.RunAsync(
                    result,
                    async output =>
                    {
                        var before = await SchemaSource.ReadAsync(result.GetRequiredValue(oldSchema), cancellationToken);
                        var after = await SchemaSource.ReadAsync(result.GetValue(newSchema), cancellationToken);
                        var report =
                            result.GetValue(usageFile) is { } file ? await UsageReport.ReadAsync(file, cancellationToken)
                            : result.GetValue(usage) ? await UsageReporter.OfServerAsync(result, result.GetValue(since), client: null, cancellationToken)
                            : null;
                        if (report is not null)
                        {
                            await UsagePrinter.PrintPeriodAsync(output, report);
                        }
                        if (report is { IsComplete: false })
                        {
                            throw CommandErrors.IncompleteUsage();
                        }
                        if (report is { CountedDays: 0 })
                        {
                            throw CommandErrors.NothingCountedSince(report.Since);
                        }
                        var changes = SchemaComparer
                            .Compare(before, after)
                            .Select(change => report is null ? JudgedChange.Of(change) : JudgedChange.Of(change, before, after, report))
                            .ToList();
                        await SchemaChangePrinter.PrintAsync(output, changes);
                        var worst = result.GetValue(failOnDangerous) ? ChangeSeverity.Dangerous : ChangeSeverity.Breaking;
                        return changes.Exists(change => change.Severity >= worst) ? ExitCodes.Found : ExitCodes.Succeeded;
                    }
                )
        );
        return command;
    }
}
