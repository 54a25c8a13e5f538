using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Finds the document of a request and prepares it for execution: a trusted document that the request names, a document stored under a hash, or the text in
/// the request.
/// </summary>
internal sealed class RequestDocuments
{
    private readonly GraphQLSchema _schema;
    private readonly ExecutionOptions _options;
    private readonly ILogger _logger;
    private readonly IOperationDocumentStore? _store;
    private readonly DocumentCache<ExecutableDocument> _documents;
    private readonly DocumentCache<byte[]> _persisted;

    // A published document remains executable for as long as a route or a tool of it exists, also after the folder has been read again.
    private readonly ConditionalWeakTable<PublishedDocument, ExecutableDocument> _executables = [];
    private readonly TrustedDocumentMode _mode;
    private readonly bool _keepsPersisted;
    private TrustedDocuments _trusted = TrustedDocuments.Empty;

    public RequestDocuments(GraphQLSchema schema, ExecutionOptions options, ILogger logger, IOperationDocumentStore? store)
    {
        _schema = schema;
        _options = options;
        _logger = logger;
        _store = store;
        _mode = options.TrustedDocuments.Mode;
        _keepsPersisted = options.PersistedQueries.Enabled && _mode != TrustedDocumentMode.Enforce;
        _documents = new(options.DocumentCacheCapacity, options.DocumentCacheBytes, ExecutionDiagnostics.DocumentCacheChanged);
        _persisted = new(options.PersistedQueries.Capacity, options.PersistedQueries.MaxBytes);
        ReadTrusted();
    }

    /// <summary>The trusted documents that are published in other ways as well.</summary>
    public PublishedDocuments Published { get; } = new();

    /// <summary>Reads the folders of trusted documents and replaces the documents that were read before.</summary>
    /// <exception cref="IOException">A folder cannot be read; the previous documents remain in use.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a folder is denied; the previous documents remain in use.</exception>
    public void ReadTrusted()
    {
        var (folder, shippedFolder) = (_options.TrustedDocuments.Folder, _options.TrustedDocuments.ShippedFolder);
        if (folder is not { Length: > 0 } && shippedFolder is not { Length: > 0 })
        {
            return;
        }
        var read = TrustedDocumentFolder.Read(_schema, _options, folder, shippedFolder);
        foreach (var problem in read.Problems)
        {
            ExecutionLog.TrustedDocumentLeftOut(_logger, problem);
        }
        Volatile.Write(ref _trusted, read.Documents);

        // Texts that were cached as trusted may no longer be trusted.
        _documents.Clear();
        if (folder is { Length: > 0 })
        {
            ExecutionLog.TrustedDocumentsRead(_logger, read.ApplicationCount, folder);
            foreach (var operation in read.Replaced)
            {
                ExecutionLog.ShippedDocumentReplaced(_logger, operation, folder);
            }
        }
        foreach (var (published, executable) in read.Executables)
        {
            _executables.Add(published, executable);
        }
        Published.Replace(read.Published);
    }

    /// <summary>Finds the document. If it is a trusted one, sets <see cref="RequestContext.DocumentId" />.</summary>
    /// <exception cref="GraphQLException">The request has no document, the document may not be executed, or it is not valid.</exception>
    public ValueTask<ExecutableDocument> FindAsync(RequestState context)
    {
        var request = context.Request;
        if (request.Published is { } published && _executables.TryGetValue(published, out var executable))
        {
            context.DocumentId = published.Id;
            return ValueTask.FromResult(executable);
        }
        if (request.DocumentId is { } id)
        {
            return FindStoredAsync(context, id);
        }
        return PersistedQuery.TryRead(request.Extensions, out var query) && request.Document.IsEmpty
            ? FindPersistedAsync(context, query)
            : ValueTask.FromResult(FindSent(context));
    }

    /// <summary>
    /// Stores the document under the hash that the client sent with it, and confirms this in the response. Does nothing if the hash does not match the
    /// document.
    /// </summary>
    public void Keep(RequestState context)
    {
        var request = context.Request;
        if (
            !_keepsPersisted
            || request.Document.IsEmpty
            || request.DocumentId is not null
            || !PersistedQuery.TryRead(request.Extensions, out var query)
            || query.Hash is not { } hash
        )
        {
            return;
        }
        var actual = context.DocumentHash!;
        var isRight = hash == actual;
        if (isRight)
        {
            _persisted.Add(KeyOf(hash), request.Document.ToArray(), request.Document.Length);
        }
        if (context.Result is not OperationResult result)
        {
            return;
        }
        var answer = new Dictionary<string, object?>(StringComparer.Ordinal) { [PersistedQuery.HashMember] = query.Sent, ["persisted"] = isRight };
        if (!isRight)
        {
            answer["expectedHashValue"] = query.IsHex ? actual : Convert.ToBase64String(Convert.FromHexString(actual));
            answer["expectedHashType"] = PersistedQuery.HashMember;
            answer["expectedHashFormat"] = query.IsHex ? "Hex" : "Base64";
        }

        result.AddExtension(PersistedQuery.Member, answer);
    }

    /// <summary>Counts a document that is not trusted, and logs its operation the first time.</summary>
    public void NoteUntrusted(RequestState context)
    {
        if (_mode != TrustedDocumentMode.Log || context.DocumentId is not null)
        {
            return;
        }
        ExecutionDiagnostics.RecordUntrusted();
        var operation = context.ExecutableOperation!;
        if (operation.TakeFirstUntrustedUse())
        {
            ExecutionLog.Untrusted(_logger, context.ShownName, context.DocumentHash!);
        }
    }

    private async ValueTask<ExecutableDocument> FindStoredAsync(RequestState context, string id) =>
        await FindTrustedAsync(context, id) ?? throw new GraphQLException(ExecutionErrors.DocumentNotFound(id));

    /// <summary>Finds a document by its hash. Clients that were built with a manifest send document IDs in the same member.</summary>
    private async ValueTask<ExecutableDocument> FindPersistedAsync(RequestState context, PersistedQuery query)
    {
        if (query.Sent is { } id && await FindTrustedAsync(context, id) is { } trusted)
        {
            return trusted;
        }
        if (_mode == TrustedDocumentMode.Enforce && query.Sent is { } unknown)
        {
            throw new GraphQLException(ExecutionErrors.DocumentNotFound(unknown));
        }
        if (!_keepsPersisted || query.Hash is not { } hash)
        {
            throw new GraphQLException(ExecutionErrors.PersistedQueryNotSupported());
        }
        var isKnown = _persisted.TryGet(KeyOf(hash), out var text);
        ExecutionDiagnostics.RecordPersistedQuery(isKnown);
        return isKnown ? Prepare(context, text) : throw new GraphQLException(ExecutionErrors.PersistedQueryNotFound());
    }

    private async ValueTask<ExecutableDocument?> FindTrustedAsync(RequestState context, string id)
    {
        if (Volatile.Read(ref _trusted).TryFind(id, out var trusted))
        {
            context.DocumentId = trusted.Id;
            return trusted.Document;
        }

        if (_store is null || await _store.FindAsync(id, context.RequestAborted) is not { IsEmpty: false } text)
        {
            return null;
        }
        context.DocumentId = id;
        return Prepare(context, text.Span);
    }

    private ExecutableDocument FindSent(RequestState context)
    {
        var text = context.Request.Document.Span;
        if (_mode == TrustedDocumentMode.Enforce)
        {
            return FindSentTrusted(context, text) ?? throw new GraphQLException(ExecutionErrors.OnlyTrustedDocuments());
        }
        var document = Prepare(context, text);
        if (Volatile.Read(ref _trusted) is { Count: > 0 } known && known.TryFindText(document.Hash, out var trusted))
        {
            context.DocumentId = trusted.Id;
        }
        return document;
    }

    private ExecutableDocument? FindSentTrusted(RequestState context, ReadOnlySpan<byte> text)
    {
        if (!_options.TrustedDocuments.AllowDocumentBody || text.IsEmpty)
        {
            return null;
        }
        var hash = _documents.TryGet(text, out var document) ? document.Hash : DocumentHash.Of(text);
        if (!Volatile.Read(ref _trusted).TryFindText(hash, out var trusted))
        {
            return null;
        }
        context.DocumentId = trusted.Id;
        _documents.Add(text, trusted.Document);
        return trusted.Document;
    }

    /// <summary>Returns the cached document, or parses, validates and caches it. A document that is not valid is not cached.</summary>
    private ExecutableDocument Prepare(RequestState context, ReadOnlySpan<byte> text)
    {
        context.Step = RequestErrorKind.Syntax;
        var isKnown = _documents.TryGet(text, out var document);
        ExecutionDiagnostics.RecordDocumentLookup(isKnown);
        if (isKnown)
        {
            return document!;
        }
        if (text.IsEmpty)
        {
            throw new GraphQLException(ExecutionErrors.NoDocument());
        }
        var hash = DocumentHash.Of(text);
        context.DocumentHash = hash;
        document = Volatile.Read(ref _trusted).TryFindText(hash, out var trusted) ? trusted.Document : Read(context, text, hash);
        _documents.Add(text, document);
        return document;
    }

    private ExecutableDocument Read(RequestState context, ReadOnlySpan<byte> text, string hash)
    {
        DocumentNode parsed;
        using (ExecutionDiagnostics.StartPhase(ProcessingPhase.Parse))
        {
            try
            {
                parsed = Parser.ParseDocument(text, _options.ParserOptions);
            }
            catch (GraphQLSyntaxException exception)
            {
                throw new GraphQLException(ExecutionErrors.Syntax(exception));
            }
        }

        context.Step = RequestErrorKind.Validation;
        using (ExecutionDiagnostics.StartPhase(ProcessingPhase.Validate))
        {
            if (DocumentValidator.Validate(_schema, parsed, _options.ValidationOptions) is { Count: > 0 } errors)
            {
                throw new GraphQLException(errors);
            }
        }

        return new ExecutableDocument(_schema, _options, parsed, hash);
    }

    private static ReadOnlySpan<byte> KeyOf(string hash) => MemoryMarshal.AsBytes(hash.AsSpan());
}
