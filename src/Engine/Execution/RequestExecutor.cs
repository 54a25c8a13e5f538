using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>Executes requests against a schema (section 6): parses, validates and plans each distinct document once, coerces variables, and runs the plan. One for each schema; safe for concurrent use.</summary>
public sealed partial class RequestExecutor : IDisposable
{
    private readonly ILogger _logger;
    private readonly IOperationDocumentStore? _documentStore;
    private readonly ExecutionEnvironment _environment;
    private readonly DocumentCache _documents;
    private readonly SemaphoreSlim _slots;

    /// <summary>Makes an executor.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">Limits and caches; null for the defaults.</param>
    /// <param name="logger">Where unexpected exceptions go, by the id that the client sees; never with variables.</param>
    /// <param name="documentStore">Finds documents by <see cref="OperationRequest.DocumentId" />.</param>
    public RequestExecutor(GraphQLSchema schema, ExecutionOptions? options = null, ILogger<RequestExecutor>? logger = null, IOperationDocumentStore? documentStore = null)
    {
        Schema = schema;
        Options = options ?? new();
        _logger = logger ?? NullLogger<RequestExecutor>.Instance;
        _documentStore = documentStore;
        _environment = new ExecutionEnvironment(schema, Options, _logger, new AbstractTypeResolver(schema));
        _documents = new DocumentCache(Options.DocumentCacheCapacity, Options.DocumentCacheBytes);
        _slots = new SemaphoreSlim(Options.MaxConcurrentOperations);
    }

    /// <summary>The schema that requests are executed against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>What the executor allows and keeps.</summary>
    public ExecutionOptions Options { get; }

    /// <summary>Executes a request. Never throws for what a request holds: bad requests and failing resolvers give results with errors.</summary>
    /// <returns>An <see cref="OperationResult" />, or for a subscription a <see cref="ResponseStream" />.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled: the client is gone.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var startedAt = ExecutionDiagnostics.MeasuresOperations ? Options.TimeProvider.GetTimestamp() : 0;
        using var activity = ExecutionDiagnostics.StartOperation();
        var (kind, operation) = (RequestErrorKind.Internal, (ExecutableOperation?)null);
        ExecutionResult result;
        try
        {
            kind = RequestErrorKind.DocumentNotFound;
            var text = request.DocumentId is null ? request.Document : await FindDocumentAsync(request, cancellationToken);
            kind = RequestErrorKind.Syntax;
            if (!_documents.TryGet(text.Span, out var document))
                document = Prepare(text.Span, ref kind);
            kind = RequestErrorKind.OperationSelection;
            operation = document.GetOperation(request.OperationName);
            if (activity is not null)
                ExecutionDiagnostics.NameOperation(activity, operation.Type, operation.Name);
            kind = RequestErrorKind.OperationNotAllowed;
            CheckAllowed(request, document, operation, ref kind);
            kind = RequestErrorKind.Variables;
            var variables = operation.Coerce(request.Variables);
            kind = RequestErrorKind.Validation;
            var plan = operation.GetPlan(variables);
            kind = operation.Type == OperationType.Subscription ? RequestErrorKind.Subscription : RequestErrorKind.Internal;
            result = operation.Type == OperationType.Subscription
                ? await SubscribeAsync(request, operation, plan, variables, cancellationToken)
                : await RunAsync(request, plan, variables, operation.FlagsOf(variables), request.RootValue, cancellationToken);
        }
        catch (GraphQLException exception)
        {
            result = OperationResult.FromErrors(kind, exception.Errors);
        }
        catch (Exception exception)
        {
            result = Fail(exception, cancellationToken);
        }

        if (activity is not null)
            ExecutionDiagnostics.Finish(activity, result as OperationResult);
        if (startedAt != 0)
            ExecutionDiagnostics.RecordOperation(Options.TimeProvider.GetElapsedTime(startedAt), operation?.Type, result is OperationResult { Errors.Count: > 0 });
        return result;
    }

    /// <summary>Releases the executor; nothing may run any more.</summary>
    public void Dispose() => _slots.Dispose();

    /// <summary>Runs a plan when there is room for it.</summary>
    private async ValueTask<OperationResult> RunAsync(
        OperationRequest request,
        OperationPlan plan,
        VariableValues variables,
        ulong includeFlags,
        object? rootValue,
        CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            return await new OperationExecution(_environment, request, plan, variables, includeFlags, rootValue, cancellationToken).RunAsync();
        }
        finally
        {
            _slots.Release();
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> FindDocumentAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var found = _documentStore is null ? null : await _documentStore.FindAsync(request.DocumentId!, cancellationToken);
        return found is { IsEmpty: false } document ? document : throw new GraphQLException(ExecutionErrors.DocumentNotFound(request.DocumentId!));
    }

    /// <summary>Parses and validates a document and keeps it; one that is not valid is not kept.</summary>
    private ExecutableDocument Prepare(ReadOnlySpan<byte> text, ref RequestErrorKind kind)
    {
        if (text.IsEmpty)
            throw new GraphQLException(ExecutionErrors.NoDocument());
        DocumentNode parsed;
        try
        {
            parsed = Parser.ParseDocument(text, Options.ParserOptions);
        }
        catch (GraphQLSyntaxException exception)
        {
            throw new GraphQLException(ExecutionErrors.Syntax(exception));
        }

        kind = RequestErrorKind.Validation;
        if (DocumentValidator.Validate(Schema, parsed, Options.ValidationOptions) is { Count: > 0 } errors)
            throw new GraphQLException(errors);
        var document = new ExecutableDocument(Schema, Options, parsed);
        _documents.Add(text, document);
        return document;
    }

    private static void CheckAllowed(OperationRequest request, ExecutableDocument document, ExecutableOperation operation, ref RequestErrorKind kind)
    {
        if (((int)request.AllowedOperations & (1 << (int)operation.Type)) == 0)
            throw new GraphQLException(ExecutionErrors.OperationNotAllowed(operation.Definition));
        kind = RequestErrorKind.Validation;
        if (!request.AllowIntrospection && document.IntrospectionField is { } field)
            throw new GraphQLException(ExecutionErrors.IntrospectionNotAllowed(field));
    }

    /// <summary>Makes the result of a run that was cut short; a client that is gone gets none.</summary>
    private OperationResult Fail(Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && exception is OperationCanceledException)
        {
            ExecutionLog.ClientLeft(_logger);
            throw new OperationCanceledException(cancellationToken);
        }

        // A wait that was cancelled although the client is still there was cancelled by the clock.
        if (exception is ExecutionTimeoutException or OperationCanceledException)
        {
            ExecutionLog.TimedOut(_logger, Options.ExecutionTimeout);
            return OperationResult.FromErrors(RequestErrorKind.Timeout, ExecutionErrors.Timeout(Options.ExecutionTimeout));
        }

        var id = Guid.NewGuid().ToString("N");
        ExecutionLog.RequestFailed(_logger, exception, id);
        return OperationResult.FromErrors(RequestErrorKind.Internal, ExecutionErrors.Unexpected(exception, id, Options.IncludeExceptionDetails));
    }
}
