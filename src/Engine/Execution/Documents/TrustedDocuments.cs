using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.Execution;

/// <summary>The trusted documents by their ids and by the hashes of their texts. Nothing of it changes.</summary>
internal sealed class TrustedDocuments
{
    private readonly Dictionary<string, TrustedDocument> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrustedDocument> _byFileName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrustedDocument> _byHash = new(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static TrustedDocuments Empty { get; } = new();

    /// <summary>How many there are.</summary>
    public int Count => _byHash.Count;

    /// <summary>Finds a document by its id, by the name of its file, or by the hash of its text.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out TrustedDocument? document) =>
        _byId.TryGetValue(id, out document) || _byFileName.TryGetValue(FileNameOf(id), out document) || _byHash.TryGetValue(id, out document);

    /// <summary>Finds a document by the hash of its text.</summary>
    public bool TryFindText(string hash, [NotNullWhen(true)] out TrustedDocument? document) => _byHash.TryGetValue(hash, out document);

    /// <summary>Adds a document of a manifest; false where the id belongs to another text.</summary>
    internal bool TryAdd(string id, ExecutableDocument document) => TryAdd(_byId, id, document);

    /// <summary>Adds a document that is a file of its own; false where the name belongs to another text.</summary>
    internal bool TryAddFile(string name, ExecutableDocument document) => TryAdd(_byFileName, name, document);

    /// <summary>
    /// The name of a document's file, without its ending: a base64 id has characters that file names must not have. What is found in memory cannot leave the
    /// folder, whatever the id.
    /// </summary>
    private static string FileNameOf(string id)
    {
        var end = id.IndexOf('=', StringComparison.Ordinal);
        return (end < 0 ? id : id[..end]).Replace('/', '-').Replace('+', '_');
    }

    private bool TryAdd(Dictionary<string, TrustedDocument> index, string id, ExecutableDocument document)
    {
        // Two files may hold the same text under two ids: each is shown by its own.
        var trusted = new TrustedDocument(id, document);
        if (!index.TryAdd(id, trusted))
        {
            return index[id].Document.Hash == document.Hash;
        }
        _byHash.TryAdd(document.Hash, trusted);
        return true;
    }
}
