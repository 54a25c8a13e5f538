namespace Qplet.GraphQL.Execution;

/// <summary>Automatic persisted queries: a client sends the hash of a document, and the document itself only when the server does not know it yet.</summary>
public sealed record PersistedQueryOptions
{
    /// <summary>Whether the server keeps documents by their hash: yes. Not where only trusted documents may be executed.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many documents are kept: 1,000. Those not asked for since the last round go first.</summary>
    public int Capacity { get; init; } = 1000;

    /// <summary>How many bytes of document text are kept at most: 8 MiB.</summary>
    public long MaxBytes { get; init; } = 8 * 1024 * 1024;
}
