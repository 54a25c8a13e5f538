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
            return new(ReadingConnection.Over(context.Database.GetDbConnection()), context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
