using System.CommandLine;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Errors;
using Qplet.GraphQL.Schema.Users;
using Spectre.Console;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The command <c>users create-admin</c>.</summary>
internal static class UserCommands
{
    public static Command Create() => new("users", "Manages accounts.") { CreateAdmin() };

    private static Command CreateAdmin()
    {
        var email = new Option<string>("--email") { Description = "The e-mail address to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The display name.", DefaultValueFactory = static _ => "Admin" };
        var username = new Option<string?>("--username") { Description = "The username. By default, it is derived from the name." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from the standard input instead of asking for it." };
        var command = new Command(
            "create-admin",
            "Creates the first admin; refused if the database has one. Asks for the password; without a terminal or an answer, one is generated and printed."
        )
        {
            email,
            name,
            username,
            fromInput,
        };
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.WithDatabaseAsync(
                    result,
                    async (app, token) =>
                    {
                        var chosen = result.GetValue(fromInput)
                            ? await Console.In.ReadLineAsync(token) ?? ""
                            : await AskAsync(CommandConsole.Of(result), token);
                        var password = chosen ?? GeneratedPassword.Create();
                        var exitCode = await CreateAsync(
                            result,
                            app.Services.GetRequiredService<Registration>(),
                            new(result.GetValue(name)!, result.GetValue(email)!, UserRole.Admin, password, password, result.GetValue(username)),
                            token
                        );
                        if (exitCode == ExitCodes.Succeeded && chosen is null)
                        {
                            await result.InvocationConfiguration.Output.WriteLineAsync($"Password: {password}");
                        }
                        return exitCode;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> CreateAsync(ParseResult result, Registration registration, RegisterInput input, CancellationToken cancellationToken)
    {
        try
        {
            if (await registration.RegisterFirstAdminAsync(input, cancellationToken) is not { } admin)
            {
                await result.InvocationConfiguration.Error.WriteLineAsync(CommandErrors.AdminExists());
                return ExitCodes.Failed;
            }
            await result.InvocationConfiguration.Output.WriteLineAsync($"Created the admin {admin.Username}, who signs in as {admin.Email}.");
            return ExitCodes.Succeeded;
        }
        catch (Exception exception) when (ProblemsOf(exception) is { Count: > 0 } problems)
        {
            foreach (var problem in problems)
            {
                await result.InvocationConfiguration.Error.WriteLineAsync($"--{problem.Path[^1]}: {problem.Message}");
            }
            return ExitCodes.Failed;
        }
    }

    private static List<ValidationException> ProblemsOf(Exception exception) =>
        exception switch
        {
            ValidationException one => [one],
            AggregateException several => [.. several.InnerExceptions.OfType<ValidationException>()],
            _ => [],
        };

    /// <summary>Asks for a password. Returns null without a terminal, and for an empty answer.</summary>
    private static async Task<string?> AskAsync(IAnsiConsole console, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || !console.Profile.Capabilities.Interactive)
        {
            return null;
        }
        var prompt = new TextPrompt<string>("Password (at least 10 characters; empty to generate one):").Secret().AllowEmpty();
        while (true)
        {
            var password = await prompt.ShowAsync(console, cancellationToken);
            if (password.Length == 0)
            {
                return null;
            }
            if (await new TextPrompt<string>("The password again:").Secret().AllowEmpty().ShowAsync(console, cancellationToken) == password)
            {
                return password;
            }
            console.WriteLine("The passwords do not match.");
        }
    }
}
