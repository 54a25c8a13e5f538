using System.CommandLine;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Schema.Sessions;
using Qplet.GraphQL.Server.Progress;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands that begin with <c>db</c>. They use the same settings as the server.</summary>
internal static class DatabaseCommands
{
    public static Command Create() =>
        new("db", "Creates, fills, checks and empties the database.") { Migrate(), Seed(), Reset(), ImportCommand.Create(), Check(), Reindex() };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Creates the database if it does not exist, applies pending migrations and adds missing reference data.");
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.WithDatabaseAsync(
                    result,
                    async (app, token) =>
                    {
                        await app.Services.GetRequiredService<QpletDatabase>().AddReferenceDataAsync(token);
                        return ExitCodes.Succeeded;
                    },
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Seed()
    {
        var scale = Scale();
        var inProduction = new Option<bool>("--in-production")
        {
            Description = "Allow it outside of the Development environment. The three accounts get random passwords, which are printed once.",
        };
        var command = new Command("seed", "Fills an empty database with sample data.") { scale, inProduction };
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.WithDatabaseAsync(
                    result,
                    (app, token) => SeedAsync(app, result, result.GetValue(scale), result.GetValue(inProduction), token),
                    cancellationToken
                )
        );
        return command;
    }

    private static Command Reset()
    {
        var seed = new Option<bool>("--seed") { Description = "Add sample data afterwards." };
        var scale = Scale();
        var command = new Command("reset", "Deletes all data. Works only in the Development environment.") { seed, scale };
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.RunAsync(
                    result,
                    async app =>
                    {
                        if (!app.Environment.IsDevelopment())
                        {
                            await result.InvocationConfiguration.Error.WriteLineAsync(
                                $"db reset works only in the Development environment; this is {app.Environment.EnvironmentName}."
                            );
                            return ExitCodes.Failed;
                        }

                        await app.Services.GetRequiredService<QpletDatabase>().ResetAsync(cancellationToken);
                        await app.Services.GetRequiredService<QpletDatabase>().AddReferenceDataAsync(cancellationToken);
                        return result.GetValue(seed)
                            ? await SeedAsync(app, result, result.GetValue(scale), inProduction: false, cancellationToken)
                            : ExitCodes.Succeeded;
                    }
                )
        );
        return command;
    }

    private static Command Check() =>
        CheckCommand.Create(
            "Compares the indexes for searches and all stored counts with the rows, and prints each difference. Returns 1 if there are differences.",
            static (app, report, cancellationToken) => app.Services.GetRequiredService<QpletDatabase>().CheckAsync(report, cancellationToken)
        );

    private static Command Reindex()
    {
        var command = new Command("reindex", "Builds the indexes for searches again.");
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.RunAsync(
                    result,
                    async app =>
                    {
                        await app.Services.GetRequiredService<QpletDatabase>().ReindexAsync(cancellationToken);
                        return ExitCodes.Succeeded;
                    }
                )
        );
        return command;
    }

    private static async Task<int> SeedAsync(WebApplication app, ParseResult result, int scale, bool inProduction, CancellationToken cancellationToken)
    {
        if (!app.Environment.IsDevelopment() && !inProduction)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(CommandErrors.SeedingOutsideDevelopment(app.Environment.EnvironmentName));
            return ExitCodes.Failed;
        }

        string[] emails = [SampleAccounts.FanEmail, SampleAccounts.AuthorEmail, SampleAccounts.AdminEmail];
        var passwords = emails.ToDictionary(email => email, _ => app.Environment.IsDevelopment() ? SampleAccounts.Password : GeneratedPassword.Create());
        var hasher = app.Services.GetRequiredService<PasswordChecker>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (email, password) in passwords)
        {
            hashes[email] = await hasher.HashAsync(password, cancellationToken);
        }

        var seeder = app.Services.GetRequiredService<SampleSeeder>();
        var isSeeded = await ProgressBar.RunAsync<SampleProgress, bool>(
            p => (p.Step, p.Done, p.Total),
            progress => seeder.SeedAsync(scale, app.Environment.IsDevelopment() ? null : hashes, progress, cancellationToken),
            CommandConsole.Of(result)
        );
        if (!isSeeded)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(
                $"The database already contains users, so no sample data was added. In Development, `db reset --seed --scale {scale}` empties it first."
            );
            return ExitCodes.Failed;
        }

        await result.InvocationConfiguration.Output.WriteLineAsync(
            $"Sign in as{string.Concat(passwords.Select(account => $"\n  {account.Key} with {account.Value}"))}"
        );
        return ExitCodes.Succeeded;
    }

    private static Option<int> Scale()
    {
        var scale = new Option<int>("--scale")
        {
            Description = "The factor by which to multiply the amount of data (1 to 1000).",
            DefaultValueFactory = _ => 1,
        };
        scale.Validators.Add(result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value ?? "1", out var factor) || factor is < 1 or > 1000)
            {
                result.AddError("--scale must be between 1 and 1000.");
            }
        });
        return scale;
    }
}
