using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands that the program knows besides serving.</summary>
internal static class CommandLine
{
    /// <summary>Whether the arguments name a command or ask for help, rather than being settings of the server.</summary>
    public static bool IsCommand(string[] args) => args is ["db" or "schema" or "operations" or "--help" or "-h" or "-?" or "--version", ..];

    /// <summary>Runs the command and returns the exit code; <see cref="ExitCodes.NotChecked" /> for arguments that no command takes.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="configuration">Where the commands that check something write to; the console, if left out.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        var result = Root().Parse(args);
        var exitCode = await result.InvokeAsync(configuration);
        return result.Errors.Count > 0 ? ExitCodes.NotChecked : exitCode;
    }

    private static RootCommand Root() =>
        new("The Qplet GraphQL gateway. Without a command it serves; settings are given as --Section:Key=value.")
        {
            DatabaseCommands.Create(),
            SchemaCommands.Create(),
            OperationCommands.Create(),
        };
}
