using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands of the program.</summary>
internal static class Commands
{
    /// <summary>Returns whether the arguments name a command or ask for help. Otherwise they are settings of the server.</summary>
    public static bool IsCommand(string[] args) =>
        args is ["db" or "media" or "users" or "schema" or "operations" or "--help" or "-h" or "-?" or "--version", ..];

    /// <summary>Runs the command and returns its exit code, or <see cref="ExitCodes.NotChecked" /> if the arguments are not valid.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="configuration">The output and settings; the default is those of the process.</param>
    public static async Task<int> RunAsync(string[] args, InvocationConfiguration? configuration = null)
    {
        var result = Root().Parse(args);
        var exitCode = await result.InvokeAsync(configuration);
        return result.Errors.Count > 0 ? ExitCodes.NotChecked : exitCode;
    }

    private static RootCommand Root() =>
        new("The Qplet GraphQL gateway. Without a command, it starts the server; pass settings as --Section:Key=value.")
        {
            DatabaseCommands.Create(),
            MediaCommands.Create(),
            UserCommands.Create(),
            SchemaCommands.Create(),
            OperationCommands.Create(),
        };
}
