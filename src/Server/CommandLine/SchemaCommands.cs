using System.CommandLine;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands <c>schema print</c> and <c>schema diff</c>.</summary>
internal static class SchemaCommands
{
    public static Command Create() => new("schema", "Prints and compares schemas.") { Print(), Diff() };

    private static Command Print()
    {
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "The file to write. By default, the schema is written to standard output, where `dotnet run` may add other lines.",
        };
        var command = new Command("print", "Prints the schema in the schema definition language, in the form of schema.graphql.") { output };
        command.SetAction(
            async (result, cancellationToken) =>
            {
                var text = SchemaPrinter.Print(await SchemaSource.OfServerAsync());
                if (result.GetValue(output) is { } file)
                {
                    await File.WriteAllTextAsync(file.FullName, text, cancellationToken);
                }
                else
                {
                    await Console.Out.WriteAsync(text);
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
        var command = new Command(
            "diff",
            "Prints the breaking, dangerous and safe changes from one schema to another. Returns 0 without breaking changes,"
                + " 1 with breaking changes, 2 if a schema cannot be read."
        )
        {
            oldSchema,
            newSchema,
            failOnDangerous,
        };
        command.SetAction(
            (result, cancellationToken) =>
                CheckedInput.RunAsync(
                    result,
                    async output =>
                    {
                        var before = await SchemaSource.ReadAsync(result.GetRequiredValue(oldSchema), cancellationToken);
                        var after = await SchemaSource.ReadAsync(result.GetValue(newSchema), cancellationToken);
                        var changes = SchemaComparer.Compare(before, after);
                        await SchemaChangePrinter.PrintAsync(output, changes);
                        var worst = result.GetValue(failOnDangerous) ? ChangeSeverity.Dangerous : ChangeSeverity.Breaking;
                        return changes.Any(change => change.Severity >= worst) ? ExitCodes.Found : ExitCodes.Succeeded;
                    }
                )
        );
        return command;
    }
}
