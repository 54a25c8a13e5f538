using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Opens the connection of a new context, including everything that the context's interceptors configure on it.</summary>
internal sealed class ContextConnectionFactory<TContext>(IDbContextFactory<TContext> contexts) : IReadConnectionFactory
    where TContext : DbContext
{
    /// <inheritdoc />
    public async ValueTask<ReadConnectionHandle> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            return new(context.Database.GetDbConnection(), context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }
}
