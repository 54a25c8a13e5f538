namespace Qplet.GraphQL.Data.Providers;

/// <summary>Creates the contexts of one provider for code that works with all of them.</summary>
internal sealed class QpletDbContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<QpletDbContext>
    where TContext : QpletDbContext
{
    public QpletDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<QpletDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
