namespace Qplet.GraphQL.Data.Providers;

/// <summary>The model and the migrations for SQLite.</summary>
public sealed class SqliteDbContext : QpletDbContext
{
    /// <summary>Creates a context.</summary>
    public SqliteDbContext(DbContextOptions<SqliteDbContext> options)
        : base(options) =>
        // Each write is a transaction, for which it waits in the queue of writers.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMicrosecondsConverter>();
    }
}
