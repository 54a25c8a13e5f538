using System.CommandLine;
using System.Globalization;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Server.Media;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands that begin with <c>media</c>. They use the same settings as the server.</summary>
internal static class MediaCommands
{
    public static Command Create() => new("media", "Checks the store of files, and moves files to another one.") { Check(), Move() };

    private static Command Check() =>
        CheckCommand.Create(
            "Compares the store with the files of the database, and prints missing content and content that no file has. Returns 1 if there is any.",
            static (app, report, cancellationToken) => app.Services.GetRequiredService<MediaCheck>().RunAsync(report, cancellationToken)
        );

    private static Command Move()
    {
        var to = new Option<MediaStoreKind>("--to") { Description = "The store to move the files to.", Required = true };
        var keep = new Option<bool>("--keep") { Description = "Leave the files in the other store as well." };
        var command = new Command("move", "Moves the content of files from one store to the other. After an interruption, the same command continues.")
        {
            to,
            keep,
        };
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.RunAsync(result, app => MoveAsync(app, result, result.GetValue(to), result.GetValue(keep), cancellationToken))
        );
        return command;
    }

    private static async Task<int> MoveAsync(WebApplication app, ParseResult result, MediaStoreKind to, bool keep, CancellationToken cancellationToken)
    {
        MediaSetup.RequireS3(app.Configuration);
        var output = result.InvocationConfiguration.Output;
        var moved = await app.Services.GetRequiredService<MediaMove>().RunAsync(to, keep, output.WriteLine, cancellationToken);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Copied {moved.Copied} contents of {moved.Bytes} bytes; {moved.Present} were there already, {moved.Orphans} belong to no file and were left."
            )
        );
        return moved.Damaged == 0 ? ExitCodes.Succeeded : ExitCodes.Found;
    }
}
