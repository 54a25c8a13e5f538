using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.Execution;

/// <summary>An immutable set of trusted documents, by their IDs and by the hashes of their texts.</summary>
internal sealed class TrustedDocuments
{
    private readonly Dictionary<string, TrustedDocument> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrustedDocument> _byFileName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrustedDocument> _byHash = new(StringComparer.Ordinal);

    /// <summary>The empty set.</summary>
    public static TrustedDocuments Empty { get; } = new();

    /// <summary>The number of documents.</summary>
    public int Count => _byHash.Count;

    /// <summary>Finds a document by its ID, by its file name, or by the hash of its text.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out TrustedDocument? document) =>
        _byId.TryGetValue(id, out document) || _byFileName.TryGetValue(FileNameOf(id), out document) || _byHash.TryGetValue(id, out document);

    /// <summary>Finds a document by the hash of its text.</summary>
    public bool TryFindText(string hash, [NotNullWhen(true)] out TrustedDocument? document) => _byHash.TryGetValue(hash, out document);

    /// <summary>Returns whether another document has an ID.</summary>
    internal bool IsTaken(string id, ExecutableDocument document) => _byId.TryGetValue(id, out var other) && other.Document.Hash != document.Hash;

    /// <summary>Adds a document from a manifest. Returns false if another document has the ID.</summary>
    internal bool TryAdd(string id, ExecutableDocument document) => TryAdd(_byId, id, document);

    /// <summary>Adds a document from a file. Returns false if another document has the name.</summary>
    internal bool TryAddFile(string name, ExecutableDocument document) => TryAdd(_byFileName, name, document);

    /// <summary>
    /// Returns the file name of a document, without its extension. Base64 IDs contain characters that file names cannot have, so these are replaced. The name
    /// is only looked up in memory, so no ID can refer to a file outside the folder.
    /// </summary>
    private static string FileNameOf(string id)
    {
        var end = id.IndexOf('=', StringComparison.Ordinal);
        return (end < 0 ? id : id[..end]).Replace('/', '-').Replace('+', '_');
    }

    private bool TryAdd(Dictionary<string, TrustedDocument> index, string id, ExecutableDocument document)
    {
        // Two files may contain the same text under two IDs. Each is reported with its own.
        var trusted = new TrustedDocument(id, document);
        if (!index.TryAdd(id, trusted))
        {
            return index[id].Document.Hash == document.Hash;
        }
        _byHash.TryAdd(document.Hash, trusted);
        return true;
    }
}
