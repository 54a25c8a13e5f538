namespace Qplet.GraphQL.Execution;

/// <summary>Documents that clients name by a key instead of sending them (trusted documents).</summary>
public interface IOperationDocumentStore
{
    /// <summary>Finds the UTF-8 text of a document; null or empty where the key is unknown.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string documentId, CancellationToken cancellationToken);
}
