using System.CommandLine;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The command <c>schema usage</c>.</summary>
internal static class UsageCommand
{
    public static Command Create()
    {
        var coordinates = new Argument<string[]>("coordinates")
        {
            Description = "The elements to report, as schema coordinates such as Track, Track.title or Query.tracks(where:); the default is all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var since = Since();
        var client = new Option<string?>("--client") { Description = "The name of a client. By default, all clients are reported." };
        var json = new Option<bool>("--json") { Description = "Print the whole report as JSON, which schema diff --usage-file reads." };
        var failOnUsed = new Option<bool>("--fail-on-used") { Description = "Return 1 if any of the elements is used." };
        var command = new Command(
            "usage",
            "Prints what clients have used of the schema, from the database of the server, which is not changed. Returns 2 if it cannot be read."
        )
        {
            coordinates,
            since,
            client,
            json,
            failOnUsed,
        };
        command.SetAction(
            (result, cancellationToken) =>
                CheckedInput.RunAsync(
                    result,
                    async output =>
                    {
                        var named = result.GetValue(coordinates) ?? [];
                        foreach (var coordinate in named)
                        {
                            Check(coordinate);
                        }
                        var report = await UsageReporter.OfServerAsync(result, result.GetValue(since), result.GetValue(client), cancellationToken);
                        await PrintAsync(output, report, named, result.GetValue(json));
                        var isUsed = named.Any(coordinate => report.Coordinates.Any(used => UsagePrinter.IsOf(used.Coordinate, coordinate)));
                        return result.GetValue(failOnUsed) && isUsed ? ExitCodes.Found : ExitCodes.Succeeded;
                    }
                )
        );
        return command;
    }

    /// <summary>Creates the option with the length of the period.</summary>
    public static Option<int> Since()
    {
        var since = new Option<int>("--since")
        {
            Description = "The number of days before today that are considered.",
            DefaultValueFactory = static _ => UsageReporter.DefaultDays,
        };
        since.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var text }] && (!int.TryParse(text, out var days) || days is < 1 or > 3650))
            {
                result.AddError("--since must be a number of days between 1 and 3650.");
            }
        });
        return since;
    }

    private static Task PrintAsync(TextWriter output, UsageReport report, string[] coordinates, bool asJson)
    {
        if (!asJson)
        {
            return coordinates.Length == 0 ? UsagePrinter.PrintAsync(output, report) : UsagePrinter.PrintAsync(output, report, coordinates);
        }
        var shown =
            coordinates.Length == 0
                ? report
                : report with
                {
                    Coordinates =
                    [
                        .. report.Coordinates.Where(used => Array.Exists(coordinates, coordinate => UsagePrinter.IsOf(used.Coordinate, coordinate))),
                    ],
                };
        return output.WriteLineAsync(shown.ToJson());
    }

    private static void Check(string coordinate)
    {
        try
        {
            SchemaCoordinate.Parse(coordinate);
        }
        catch (GraphQLSyntaxException exception)
        {
            throw CommandErrors.NotACoordinate(coordinate, exception);
        }
    }
}
