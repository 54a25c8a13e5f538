namespace Qplet.GraphQL.Execution;

/// <summary>The documents that are published in other ways than over GraphQL. They are replaced when the folder of trusted documents changes.</summary>
public sealed class PublishedDocuments
{
    private IReadOnlyList<PublishedDocument> _current = [];

    /// <summary>Raised after the documents have been replaced, on the thread that has read them.</summary>
    public event EventHandler? Changed;

    /// <summary>The documents, in the order of their files. The list itself never changes.</summary>
    public IReadOnlyList<PublishedDocument> Current => Volatile.Read(ref _current);

    internal void Replace(IReadOnlyList<PublishedDocument> documents)
    {
        Volatile.Write(ref _current, documents);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
