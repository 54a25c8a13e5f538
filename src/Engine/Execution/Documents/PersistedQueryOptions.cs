namespace Qplet.GraphQL.Execution;

/// <summary>Automatic persisted queries: a client sends the hash of a document, and the document itself only when the server does not know it yet.</summary>
public sealed record PersistedQueryOptions
{
    /// <summary>Whether the server keeps documents by their hash. Ignored if only trusted documents may be executed. Default: true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>The number of documents that are kept. Those not used since the last round are evicted first. Default: 1,000.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>The size in bytes of the document text that is kept. Default: 8 MiB.</summary>
    public long MaxBytes { get; init; } = 8 * 1024 * 1024;
}
