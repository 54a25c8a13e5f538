using System.CommandLine;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands that the program knows besides serving.</summary>
internal static class CommandLine
{
    /// <summary>Whether the arguments name a command or ask for help, rather than being settings of the server.</summary>
    public static bool IsCommand(string[] args) => args is ["db" or "schema" or "--help" or "-h" or "-?" or "--version", ..];

    /// <summary>Runs the command and returns the exit code.</summary>
    public static Task<int> RunAsync(string[] args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root()
        => new("The Qplet GraphQL gateway. Without a command it serves; settings are given as --Section:Key=value.") { DatabaseCommands.Create(), SchemaCommands.Create() };
}
