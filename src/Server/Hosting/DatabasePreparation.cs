using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Prepares the database before the server accepts requests.</summary>
internal static partial class DatabasePreparation
{
    /// <summary>
    /// Applies pending migrations. If <c>Database:SeedWhenEmpty</c> is true, an empty database is filled with sample data; the default is true in Development
    /// and false elsewhere.
    /// </summary>
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
        "The database was empty and now contains sample data. Sign in as {Admin}, {Author} or {Fan}; the README has the password."
    )]
    private static partial void LogSeeded(ILogger logger, string admin, string author, string fan);
}
