using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Server.Progress;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Prepares the database before the server accepts requests.</summary>
internal static partial class DatabasePreparation
{
    private static readonly TimeSpan s_defaultStartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Waits for the database, at most for <c>Database:StartTimeout</c>, applies pending migrations, and adds missing reference data. In Development, an empty
    /// database is filled with sample data, unless <c>Database:SeedWhenEmpty</c> is false.
    /// </summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    /// <exception cref="SettingException"><c>Database:SeedWhenEmpty</c> is true outside of Development.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var seedsWhenEmpty = app.Configuration.GetValue("Database:SeedWhenEmpty", app.Environment.IsDevelopment());
        if (seedsWhenEmpty && !app.Environment.IsDevelopment())
        {
            throw ServerErrors.SeedingOutsideDevelopment(app.Environment.EnvironmentName);
        }
        LogPreparing(app.Logger, app.Services.GetRequiredService<QpletDatabase>().Location);
        await PatientlyAsync(app, MigrateAsync, cancellationToken);
        if (seedsWhenEmpty)
        {
            await PatientlyAsync(app, SeedAsync, cancellationToken);
        }
    }

    private static async Task MigrateAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var database = app.Services.GetRequiredService<QpletDatabase>();
        await database.MigrateAsync(cancellationToken);
        await database.AddReferenceDataAsync(cancellationToken);
    }

    /// <summary>Does some work, and waits for a database that does not answer, is starting or is locked.</summary>
    private static async Task PatientlyAsync(WebApplication app, Func<WebApplication, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var timeout = app.Configuration.GetValue("Database:StartTimeout", s_defaultStartTimeout);
        var time = app.Services.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var isLogged = false;
        while (true)
        {
            try
            {
                await work(app, cancellationToken);
                return;
            }
            catch (DatabaseException exception) when (exception.IsTransient && time.GetElapsedTime(start) < timeout)
            {
                if (!isLogged)
                {
                    LogWaiting(app.Logger, timeout, exception.Message);
                    isLogged = true;
                }
                await Task.Delay(s_pause, time, cancellationToken);
            }
        }
    }

    private static async Task SeedAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var seeder = app.Services.GetRequiredService<SampleSeeder>();
        if (!await seeder.IsNeededAsync(cancellationToken))
        {
            return;
        }
        LogSeeding(app.Logger);
        var isSeeded = await ProgressBar.RunAsync<SampleProgress, bool>(
            static report => (report.Step, report.Done, report.Total),
            progress => seeder.SeedAsync(scale: 1, progress, cancellationToken)
        );
        if (isSeeded)
        {
            LogSeeded(app.Logger);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The database now contains the sample data.")]
    private static partial void LogSeeded(ILogger logger);

    [LoggerMessage(2, LogLevel.Warning, "Waiting for the database, at most {Timeout} (Database:StartTimeout). {Reason}")]
    private static partial void LogWaiting(ILogger logger, TimeSpan timeout, string reason);

    [LoggerMessage(3, LogLevel.Information, "Preparing the database {Location}: it is created or upgraded if needed.")]
    private static partial void LogPreparing(ILogger logger, string location);

    [LoggerMessage(4, LogLevel.Information, "The database is empty. Creating sample data, which takes some seconds.")]
    private static partial void LogSeeding(ILogger logger);
}
