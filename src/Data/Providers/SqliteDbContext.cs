namespace Qplet.GraphQL.Data.Providers;

/// <summary>The model and the migrations for SQLite.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : QpletDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMicrosecondsConverter>();
    }
}
