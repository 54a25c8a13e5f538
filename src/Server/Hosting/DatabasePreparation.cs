using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Prepares the database before the server accepts requests.</summary>
internal static partial class DatabasePreparation
{
    private static readonly TimeSpan s_defaultStartTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Waits for the database, at most for <c>Database:StartTimeout</c>, and applies pending migrations. If <c>Database:SeedWhenEmpty</c> is true, an empty
    /// database is filled with sample data; the default is true in Development and false elsewhere.
    /// </summary>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await MigrateAsync(app, stopping);
        if (!app.Configuration.GetValue("Database:SeedWhenEmpty", app.Environment.IsDevelopment()))
        {
            return;
        }
        if (await app.Services.GetRequiredService<SampleSeeder>().SeedAsync(scale: 1, progress: null, stopping))
        {
            LogSeeded(app.Logger, SampleAccounts.AdminEmail, SampleAccounts.AuthorEmail, SampleAccounts.FanEmail);
        }
    }

    private static async Task MigrateAsync(WebApplication app, CancellationToken stopping)
    {
        var database = app.Services.GetRequiredService<QpletDatabase>();
        var timeout = app.Configuration.GetValue("Database:StartTimeout", s_defaultStartTimeout);
        var time = app.Services.GetRequiredService<TimeProvider>();
        var start = time.GetTimestamp();
        var isLogged = false;
        while (true)
        {
            try
            {
                await database.MigrateAsync(stopping);
                return;
            }
            catch (DatabaseException exception) when (exception.IsTransient && time.GetElapsedTime(start) < timeout)
            {
                if (!isLogged)
                {
                    LogWaiting(app.Logger, timeout, exception.Message);
                    isLogged = true;
                }
                await Task.Delay(s_pause, time, stopping);
            }
        }
    }

    [LoggerMessage(2, LogLevel.Warning, "Waiting for the database, at most {Timeout} (Database:StartTimeout). {Reason}")]
    private static partial void LogWaiting(ILogger logger, TimeSpan timeout, string reason);

    [LoggerMessage(
        1,
        LogLevel.Information,
        "The database was empty and now contains sample data. Sign in as {Admin}, {Author} or {Fan}; the README has the password."
    )]
    private static partial void LogSeeded(ILogger logger, string admin, string author, string fan);
}
