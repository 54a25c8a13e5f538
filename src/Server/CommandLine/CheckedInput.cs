using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Runs commands that read files written by others.</summary>
internal static class CheckedInput
{
    /// <summary>
    /// Runs a command. If a file cannot be read, the error is written to standard error, and the command returns <see cref="ExitCodes.NotChecked" />.
    /// </summary>
    public static async Task<int> RunAsync(ParseResult result, Func<TextWriter, Task<int>> run)
    {
        try
        {
            return await run(result.InvocationConfiguration.Output);
        }
        catch (InputException exception)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(exception.Message);
            return ExitCodes.NotChecked;
        }
    }
}
