using System.CommandLine;
using Spectre.Console;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The console of a command, for tables, progress and questions.</summary>
internal static class CommandConsole
{
    /// <summary>Returns the console of the process, or one that writes to the output of the command and asks nothing.</summary>
    public static IAnsiConsole Of(ParseResult result) =>
        ReferenceEquals(result.InvocationConfiguration.Output, Console.Out)
            ? AnsiConsole.Console
            : AnsiConsole.Create(
                new AnsiConsoleSettings
                {
                    Out = new AnsiConsoleOutput(result.InvocationConfiguration.Output),
                    Ansi = AnsiSupport.No,
                    Interactive = InteractionSupport.No,
                }
            );
}
