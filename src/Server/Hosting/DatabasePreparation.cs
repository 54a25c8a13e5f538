using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Brings the database up to date before the first request is taken.</summary>
internal static partial class DatabasePreparation
{
    /// <summary>Applies the migrations; in Development, an empty database gets the sample data, unless <c>Database:SeedWhenEmpty</c> says otherwise.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await app.Services.GetRequiredService<QpletDatabase>().MigrateAsync(stopping);
        if (!app.Configuration.GetValue("Database:SeedWhenEmpty", app.Environment.IsDevelopment()))
        {
            return;
        }
        if (await app.Services.GetRequiredService<SampleSeeder>().SeedAsync(scale: 1, progress: null, stopping))
        {
            LogSeeded(app.Logger, SampleAccounts.AdminEmail, SampleAccounts.AuthorEmail, SampleAccounts.FanEmail);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "The database was empty and has sample data now. Sign in as {Admin}, {Author} or {Fan}; the README names the password."
    )]
    private static partial void LogSeeded(ILogger logger, string admin, string author, string fan);
}
