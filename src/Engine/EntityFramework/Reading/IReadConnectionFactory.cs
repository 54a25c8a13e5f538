namespace Qplet.GraphQL.EntityFramework;

/// <summary>Opens the connections that lists and batches are read on. They are kept open and used again and again, each by one reader at a time.</summary>
/// <remarks>The default opens that of a new context, with its interceptors; an application may give another, to read from a replica for example.</remarks>
public interface IReadConnectionFactory
{
    /// <summary>Opens a connection. The caller disposes it when it is broken or no longer needed.</summary>
    ValueTask<ReadConnectionHandle> OpenAsync(CancellationToken cancellationToken);
}
