using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>An open connection with what must be disposed with it.</summary>
/// <param name="Connection">The connection, open.</param>
/// <param name="Owner">What is disposed when the connection is no longer needed, and the connection with it; null for the connection itself.</param>
public sealed record ReadConnectionHandle(DbConnection Connection, IAsyncDisposable? Owner = null);
