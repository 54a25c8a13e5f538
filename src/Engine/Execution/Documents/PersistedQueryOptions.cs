namespace Qplet.GraphQL.Execution;

/// <summary>
/// The options of automatic persisted queries: a client sends the hash of a document, and sends the document only if the server does not know the hash.
/// </summary>
public sealed record PersistedQueryOptions
{
    /// <summary>Whether the server stores documents by their hash. Default: true. Ignored if only trusted documents may be executed.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The maximum number of stored documents. Default: 1,000. Those that have not been used since the last cleanup are evicted first.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>The maximum size of all stored documents in bytes of text. Default: 8 MiB.</summary>
    public long MaxBytes { get; init; } = 8 * 1024 * 1024;
}
