namespace Qplet.GraphQL.EntityFramework;

/// <summary>Opens the connections for reading lists and batches. Connections are pooled, and each is used by one reader at a time.</summary>
/// <remarks>By default, the connection of a new context is opened, with its interceptors. Applications can register another factory, for example to read from
/// a replica.</remarks>
public interface IReadConnectionFactory
{
    /// <summary>Opens a connection. The caller disposes it if it is broken or no longer needed.</summary>
    ValueTask<ReadConnectionHandle> OpenAsync(CancellationToken cancellationToken);
}
