using System.Data.Common;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>An open connection with its owner.</summary>
/// <param name="Connection">The open connection.</param>
/// <param name="Owner">
/// The object that is disposed when the connection is no longer needed, and disposes the connection. Null to dispose only the connection.
/// </param>
public sealed record ReadConnectionHandle(DbConnection Connection, IAsyncDisposable? Owner = null);
