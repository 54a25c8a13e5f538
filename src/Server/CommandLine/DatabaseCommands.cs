using System.CommandLine;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Server.Progress;
using Qplet.GraphQL.Server.Settings;
using Spectre.Console;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The commands <c>db migrate</c>, <c>db seed</c>, <c>db reset</c> and <c>db import</c>. They use the same settings as the server.</summary>
internal static class DatabaseCommands
{
    private const int Failed = 1;

    public static Command Create() => new("db", "Creates, fills and empties the database.") { Migrate(), Seed(), Reset(), ImportCommand.Create() };

    private static Command Migrate()
    {
        var command = new Command("migrate", "Creates the database if it does not exist and applies pending migrations.");
        command.SetAction((_, cancellationToken) => WithDatabaseAsync((_, _) => Task.FromResult(0), cancellationToken));
        return command;
    }

    private static Command Seed()
    {
        var scale = Scale();
        var command = new Command("seed", "Fills an empty database with sample data.") { scale };
        command.SetAction(
            (result, cancellationToken) => WithDatabaseAsync((app, token) => SeedAsync(app.Services, result.GetValue(scale), token), cancellationToken)
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
                WithApplicationAsync(async app =>
                {
                    if (!app.Environment.IsDevelopment())
                    {
                        await Console.Error.WriteLineAsync($"db reset works only in the Development environment; this is {app.Environment.EnvironmentName}.");
                        return Failed;
                    }

                    await app.Services.GetRequiredService<QpletDatabase>().ResetAsync(cancellationToken);
                    return result.GetValue(seed) ? await SeedAsync(app.Services, result.GetValue(scale), cancellationToken) : 0;
                })
        );
        return command;
    }

    private static async Task<int> SeedAsync(IServiceProvider services, int scale, CancellationToken cancellationToken)
    {
        var seeder = services.GetRequiredService<SampleSeeder>();
        var made = await ProgressBar.RunAsync<SampleProgress, bool>(
            p => (p.Step, p.Done, p.Total),
            progress => seeder.SeedAsync(scale, progress, cancellationToken)
        );
        if (!made)
        {
            await Console.Error.WriteLineAsync(
                $"The database already contains users, so no sample data was added. In Development, `db reset --seed --scale {scale}` empties it first."
            );
            return Failed;
        }

        await Console.Out.WriteLineAsync(
            $"Sign in as {SampleAccounts.AdminEmail}, {SampleAccounts.AuthorEmail} or {SampleAccounts.FanEmail} with {SampleAccounts.Password}"
        );
        return 0;
    }

    /// <summary>Runs a command on the migrated database.</summary>
    public static Task<int> WithDatabaseAsync(Func<WebApplication, CancellationToken, Task<int>> run, CancellationToken cancellationToken) =>
        WithApplicationAsync(async app =>
        {
            await app.Services.GetRequiredService<QpletDatabase>().MigrateAsync(cancellationToken);
            return await run(app, cancellationToken);
        });

    private static async Task<int> WithApplicationAsync(Func<WebApplication, Task<int>> run)
    {
        try
        {
            await using var app = Application();
            return await run(app);
        }
        catch (Exception exception) when (exception is SettingException or DatabaseException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
    }

    /// <summary>Creates the application with its settings and data layer, but without the server.</summary>
    private static WebApplication Application()
    {
        var builder = ServerBuilder.Create([]);
        SettingsCheck.Run(builder.Configuration);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning);
        builder.Services.AddQpletData(builder.Configuration);
        return builder.Build();
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
