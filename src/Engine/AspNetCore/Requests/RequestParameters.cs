using System.Buffers;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The parameters of a request, for all transports (GraphQL over HTTP, section 5.1).</summary>
/// <remarks>Owns the memory of its parts. Dispose it when the operation has ended.</remarks>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _document;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document in UTF-8. Empty if only <see cref="DocumentId" /> was sent.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    /// <summary>Whether the client sent a document.</summary>
    public bool HasDocument { get; private set; }

    /// <summary>
    /// The ID of a document that the server knows. Used only if no document or an empty one was sent. Some clients must send an empty document.
    /// </summary>
    public string? DocumentId { get; set; }

    /// <summary>The operation to run. Null if it was not named.</summary>
    public string? OperationName { get; set; }

    /// <summary>The handling of field errors. Null if it was not chosen. Not yet checked.</summary>
    public string? OnError { get; set; }

    /// <summary>The variables: an object or undefined. A list for a batch, if the reader accepts lists.</summary>
    public JsonElement Variables => _variables?.RootElement ?? default;

    /// <summary>The extensions: an object or undefined.</summary>
    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>Sets a document whose memory outlives this object.</summary>
    public void BorrowDocument(ReadOnlyMemory<byte> document)
    {
        ReturnDocument();
        Document = document;
        HasDocument = true;
    }

    /// <summary>Sets a document at the start of an array from the shared pool, and takes ownership of the array.</summary>
    public void OwnDocument(byte[] rented, int length)
    {
        ReturnDocument();
        _document = rented;
        Document = rented.AsMemory(0, length);
        HasDocument = true;
    }

    /// <summary>Sets a stored document, which replaces any document that was sent.</summary>
    public void UseStored(StoredOperation stored)
    {
        ReturnDocument();
        DocumentId = stored.DocumentId;
        OperationName = stored.OperationName ?? OperationName;
    }

    /// <summary>Sets the variables and takes ownership of them.</summary>
    public void OwnVariables(JsonDocument? variables)
    {
        _variables?.Dispose();
        _variables = variables;
    }

    /// <summary>Sets the extensions and takes ownership of them.</summary>
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
