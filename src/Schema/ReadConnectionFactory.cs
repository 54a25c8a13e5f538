using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Schema;

/// <summary>Opens the connections that lists and batches are read with.</summary>
internal sealed class ReadConnectionFactory(IDbContextFactory<QpletDbContext> contexts) : IReadConnectionFactory
{
    /// <inheritdoc />
    public async ValueTask<ReadConnectionHandle> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            var connection = context.Database.GetDbConnection();
            await SessionLimits.ApplyAsync(connection, cancellationToken);
            return new(ReadingConnection.Over(connection), context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
