namespace Qplet.GraphQL.Data.Writing;

/// <summary>The state of SQLite's write-ahead log.</summary>
/// <param name="Size">The size of its file, in bytes.</param>
/// <param name="PendingPages">The number of pages that are not yet written back into the database.</param>
public sealed record WalState(long Size, int PendingPages);
