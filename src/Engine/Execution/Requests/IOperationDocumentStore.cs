namespace Qplet.GraphQL.Execution;

/// <summary>A store of documents that clients name by an ID instead of sending them (trusted documents).</summary>
public interface IOperationDocumentStore
{
    /// <summary>Returns the UTF-8 text of a document. Returns null or empty text if the ID is unknown.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string documentId, CancellationToken cancellationToken);
}
