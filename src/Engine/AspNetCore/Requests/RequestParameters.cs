using System.Buffers;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>What a client asks for, whatever the transport: the parameters of GraphQL over HTTP, section 5.1.</summary>
/// <remarks>Owns the memory that its parts lie in; dispose when the operation has ended.</remarks>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _document;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document as UTF-8; empty where only <see cref="DocumentId" /> was sent.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    /// <summary>Whether the client sent a document.</summary>
    public bool HasDocument { get; private set; }

    /// <summary>
    /// The id of a document that the server knows; only counts where no document was sent, or an empty one, as clients do that must send some.
    /// </summary>
    public string? DocumentId { get; set; }

    /// <summary>The operation to run; null where the document has one only.</summary>
    public string? OperationName { get; set; }

    /// <summary>The variables: an object, or undefined; a list for a batch, where the reader was told to take one.</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    /// <summary>The extensions: an object, or undefined.</summary>
    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>Takes a document that lies in memory which outlives this object.</summary>
    public void BorrowDocument(ReadOnlyMemory<byte> document)
    {
        ReturnDocument();
        Document = document;
        HasDocument = true;
    }

    /// <summary>Takes a document that fills the start of an array of the shared pool, and the array with it.</summary>
    public void OwnDocument(byte[] rented, int length)
    {
        ReturnDocument();
        _document = rented;
        Document = rented.AsMemory(0, length);
        HasDocument = true;
    }

    /// <summary>Takes a stored document in the place of any that was sent.</summary>
    public void UseStored(StoredOperation stored)
    {
        ReturnDocument();
        DocumentId = stored.DocumentId;
        OperationName = stored.OperationName ?? OperationName;
    }

    /// <summary>Takes the variables.</summary>
    public void OwnVariables(JsonDocument? variables)
    {
        _variables?.Dispose();
        _variables = variables;
    }

    /// <summary>Takes the extensions.</summary>
    public void OwnExtensions(JsonDocument? extensions)
    {
        _extensions?.Dispose();
        _extensions = extensions;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ReturnDocument();
        _variables?.Dispose();
        _extensions?.Dispose();
        _variables = null;
        _extensions = null;
    }

    private void ReturnDocument()
    {
        Document = default;
        HasDocument = false;
        if (Interlocked.Exchange(ref _document, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
