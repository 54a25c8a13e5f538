using Qplet.GraphQL.Data;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Brings the database up to date before the first request is taken.</summary>
internal static class DatabasePreparation
{
    /// <summary>Applies the migrations.</summary>
    public static Task PrepareDatabaseAsync(this WebApplication app) =>
        app.Services.GetRequiredService<QpletDatabase>().MigrateAsync(app.Lifetime.ApplicationStopping);
}
