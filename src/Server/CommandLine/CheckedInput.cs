using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Runs a command that reads what others wrote.</summary>
internal static class CheckedInput
{
    /// <summary>Runs it; what cannot be read is said on the standard error, and the command returns <see cref="ExitCodes.NotChecked" />.</summary>
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
