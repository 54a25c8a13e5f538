using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The command <c>operations check</c>.</summary>
internal static class OperationCommands
{
    public static Command Create() => new("operations", "Checks the operations of clients.") { Check() };

    private static Command Check()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files with operations and fragments, and folders with such files (.graphql, .gql); - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var schemaFile = new Option<string?>("--schema")
        {
            Description = "A file in the schema definition language; the default is the schema of this server.",
        };
        var rejectDeprecated = new Option<bool>("--reject-deprecated") { Description = "Report the use of deprecated schema elements as an error." };
        var command = new Command(
            "check",
            "Validates the documents of a client. Fragments and the operations that use them can be in different files. Returns "
                + "0 if all documents are valid, 1 if there are errors, 2 if a file cannot be read."
        )
        {
            paths,
            schemaFile,
            rejectDeprecated,
        };
        command.SetAction(
            (result, cancellationToken) =>
                CheckedInput.RunAsync(
                    result,
                    async output =>
                    {
                        var documents = await DocumentSet.ReadAsync(result.GetRequiredValue(paths), cancellationToken);
                        var schema = await SchemaSource.ReadAsync(result.GetValue(schemaFile), cancellationToken);
                        var errors = documents.SyntaxErrors is { Count: > 0 } syntaxErrors
                            ? syntaxErrors
                            : documents.Validate(schema, result.GetValue(rejectDeprecated));
                        foreach (var error in errors)
                        {
                            await output.WriteLineAsync(error);
                        }
                        await output.WriteLineAsync(Summary(documents, errors.Count));
                        return errors.Count > 0 ? ExitCodes.Found : ExitCodes.Succeeded;
                    }
                )
        );
        return command;
    }

    private static string Summary(DocumentSet documents, int errors)
    {
        var passedOver = documents.SchemaFiles > 0 ? $" Skipped files with only type definitions: {documents.SchemaFiles}." : "";
        return $"Files: {documents.Files + documents.SyntaxErrors.Count}, operations: {documents.Operations}, fragments: {documents.Fragments},"
            + $" errors: {errors}.{passedOver}";
    }
}
