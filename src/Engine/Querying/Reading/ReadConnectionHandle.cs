using System.Data.Common;

namespace Qplet.GraphQL.Querying;

/// <summary>An open connection with what must be disposed with it.</summary>
/// <param name="Connection">The connection, open.</param>
/// <param name="Owner">Disposed when the connection is no longer needed; null for the connection itself.</param>
public sealed record ReadConnectionHandle(DbConnection Connection, IAsyncDisposable? Owner = null);
