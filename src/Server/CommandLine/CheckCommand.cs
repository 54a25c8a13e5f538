using System.CommandLine;
using System.Globalization;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>A command <c>check</c>, which prints each difference that it finds.</summary>
internal static class CheckCommand
{
    /// <summary>Creates the command. Its exit code says whether there are differences.</summary>
    /// <param name="description">What the command compares.</param>
    /// <param name="check">Compares, and reports each difference.</param>
    public static Command Create(string description, Func<WebApplication, Action<string>, CancellationToken, Task> check)
    {
        var command = new Command("check", description);
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.RunAsync(
                    result,
                    async app =>
                    {
                        var output = result.InvocationConfiguration.Output;
                        var differences = 0;
                        await check(
                            app,
                            line =>
                            {
                                differences++;
                                output.WriteLine(line);
                            },
                            cancellationToken
                        );
                        await output.WriteLineAsync(
                            differences == 0 ? "No differences." : string.Create(CultureInfo.InvariantCulture, $"{differences} differences.")
                        );
                        return differences == 0 ? ExitCodes.Succeeded : ExitCodes.Found;
                    }
                )
        );
        return command;
    }
}
