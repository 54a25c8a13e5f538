namespace Qplet.GraphQL.Execution;

/// <summary>The options of automatic persisted queries: a client sends the hash of a document, and the document only if the server does not know it.</summary>
public sealed record PersistedQueryOptions
{
    /// <summary>Whether the server stores documents by their hash. Ignored if only trusted documents may be executed. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The maximum number of cached documents. Those not used since the last cleanup are evicted first. Default: 1,000.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>The maximum size in bytes of the cached document text. Default: 8 MiB.</summary>
    public long MaxBytes { get; init; } = 8 * 1024 * 1024;
}
