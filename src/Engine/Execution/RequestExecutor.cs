using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Executes requests against a schema (section 6): parses, validates and plans each distinct document once, coerces variables, and runs the plan. One for each
/// schema; safe for concurrent use.
/// </summary>
public sealed partial class RequestExecutor : IDisposable
{
    private readonly ILogger _logger;
    private readonly ExecutionEnvironment _environment;
    private readonly RequestDocuments _documents;
    private readonly RequestObserver _observer;
    private readonly CostLimit _costLimit;
    private readonly OperationSlots _slots;
    private readonly ExecutionDelegate _pipeline;
    private readonly ExecutionDelegate _operationPipeline;

    /// <summary>Makes an executor.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">Limits and caches; null for the defaults.</param>
    /// <param name="logger">Where unexpected exceptions go, by the id that the client sees; never with variables.</param>
    /// <param name="documentStore">Finds documents by <see cref="OperationRequest.DocumentId" />.</param>
    /// <param name="pipeline">The application's middleware; null for none.</param>
    public RequestExecutor(
        GraphQLSchema schema,
        ExecutionOptions? options = null,
        ILogger<RequestExecutor>? logger = null,
        IOperationDocumentStore? documentStore = null,
        RequestPipeline? pipeline = null
    )
    {
        Schema = schema;
        Options = options ?? new();
        _logger = logger ?? NullLogger<RequestExecutor>.Instance;
        _environment = new ExecutionEnvironment(schema, Options, _logger, new AbstractTypeResolver(schema));
        _documents = new RequestDocuments(schema, Options, _logger, documentStore);
        _observer = new RequestObserver(Options, _logger);
        _costLimit = new CostLimit(Options.Cost);
        _slots = new OperationSlots(Options);
        _pipeline = pipeline?.WrapRequest(PrepareAsync) ?? PrepareAsync;
        _operationPipeline = pipeline?.WrapOperation(ExecuteOperationAsync) ?? ExecuteOperationAsync;
    }

    /// <summary>The schema that requests are executed against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>What the executor allows and keeps.</summary>
    public ExecutionOptions Options { get; }

    /// <summary>Executes a request. Never throws for what a request holds: bad requests and failing resolvers give results with errors.</summary>
    /// <returns>An <see cref="OperationResult" />, or a <see cref="ResponseStream" /> for a subscription and for what is delivered incrementally.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled: the client is gone.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var context = new RequestContext(Schema, request, cancellationToken);
        var observation = _observer.StartRequest();
        try
        {
            await _pipeline(context);
            if (context.Result is null)
            {
                throw new InvalidOperationException(ExecutionErrors.NoResult);
            }
        }
        catch (GraphQLException exception)
        {
            context.Result = OperationResult.FromErrors(context.Step == RequestErrorKind.Internal ? RequestErrorKind.Refused : context.Step, exception.Errors);
        }
        catch (Exception exception)
        {
            context.Result = null;
            context.Result = Fail(exception, context, cancellationToken);
        }
        finally
        {
            _observer.FinishRequest(observation, context);
        }

        return context.Result;
    }

    /// <summary>Reads the folder of trusted documents anew.</summary>
    /// <exception cref="IOException">The folder cannot be read; what was known before stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read; what was known before stays.</exception>
    public void ReadTrustedDocuments() => _documents.ReadTrusted();

    /// <summary>Releases the executor; nothing may run any more.</summary>
    public void Dispose() => _slots.Dispose();

    /// <summary>The executor's own steps up to the execution (section 6.1).</summary>
    private async ValueTask PrepareAsync(RequestContext context)
    {
        var request = context.Request;
        context.Step = RequestErrorKind.DocumentNotFound;
        var document = await _documents.FindAsync(context);
        context.ExecutableDocument = document;
        context.Step = RequestErrorKind.OperationSelection;
        var operation = document.GetOperation(request.OperationName);
        context.ExecutableOperation = operation;
        _documents.NoteUntrusted(context);
        context.Step = RequestErrorKind.OperationNotAllowed;
        CheckAllowed(context, document, operation);
        context.Step = RequestErrorKind.Variables;
        using (operation.HasVariables ? ExecutionDiagnostics.StartPhase(ProcessingPhase.CoerceVariables) : default)
        {
            context.Variables = operation.Coerce(request);
        }
        context.Step = RequestErrorKind.Validation;
        context.Plan = operation.GetPlan(context.Variables, operation.Type == OperationType.Subscription ? IncrementalFormat.None : request.IncrementalFormat);
        if (!_costLimit.Admit(context))
        {
            return;
        }
        context.Step = operation.Type == OperationType.Subscription ? RequestErrorKind.Subscription : RequestErrorKind.Internal;
        if (request.AwaitTurn is { } awaitTurn)
        {
            await awaitTurn(operation.Type);
        }
        await _operationPipeline(context);
        _documents.Keep(context);
    }

    /// <summary>Executes the operation inside the directives that it carries.</summary>
    private ValueTask ExecuteOperationAsync(RequestContext context)
    {
        if (context.Operation!.Directives.Count == 0)
        {
            return ExecutePlanAsync(context);
        }
        ExecutionDelegate step = ExecutePlanAsync;
        foreach (var directive in context.GetDirectives().Select(static directive => directive.Instance).OfType<IOperationDirective>().Reverse())
        {
            var inner = step;
            step = current => directive.ExecuteAsync(current, inner);
        }

        return step(context);
    }

    /// <summary>The innermost step: executes the operation (section 6.2).</summary>
    private async ValueTask ExecutePlanAsync(RequestContext context) =>
        context.Result = context.Plan!.Type == OperationType.Subscription ? await SubscribeAsync(context) : await StartAsync(context);

    /// <summary>Runs something when there is room for it.</summary>
    /// <param name="execution">What is run.</param>
    /// <param name="isFirst">Whether it begins, or goes on with what it held back.</param>
    /// <param name="waitsAlways">Whether it waits however many wait, as what belongs to an open stream does.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    private async ValueTask<OperationResult> RunInTurnAsync(OperationExecution execution, bool isFirst, bool waitsAlways, CancellationToken cancellationToken)
    {
        var waitsSince = ExecutionDiagnostics.MeasuresQueue ? Stopwatch.GetTimestamp() : 0;
        if (!_slots.TryEnter() && !await _slots.WaitAsync(waitsAlways, cancellationToken))
        {
            return OperationResult.FromErrors(RequestErrorKind.Busy, ExecutionErrors.Busy());
        }
        try
        {
            if (waitsSince != 0)
            {
                ExecutionDiagnostics.RecordQueue(waitsSince);
            }
            using var phase = ExecutionDiagnostics.StartPhase(ProcessingPhase.Execute);
            return isFirst ? await execution.RunAsync() : await execution.ContinueAsync();
        }
        finally
        {
            _slots.Leave();
        }
    }

    private static void CheckAllowed(RequestContext context, ExecutableDocument document, ExecutableOperation operation)
    {
        if (((int)context.Request.AllowedOperations & (1 << (int)operation.Type)) == 0)
        {
            throw new GraphQLException(ExecutionErrors.OperationNotAllowed(operation.Definition));
        }
        context.Step = RequestErrorKind.Validation;
        if (!context.Request.AllowIntrospection && document.IntrospectionField is { } field)
        {
            throw new GraphQLException(ExecutionErrors.IntrospectionNotAllowed(field));
        }
    }

    /// <summary>Makes the result of a run that was cut short; a client that is gone gets none.</summary>
    private OperationResult Fail(Exception exception, RequestContext context, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && exception is OperationCanceledException)
        {
            ExecutionLog.ClientLeft(_logger);
            throw new OperationCanceledException(cancellationToken);
        }

        // A wait that was cancelled although the client is still there was cancelled by the clock.
        if (exception is ExecutionTimeoutException or OperationCanceledException)
        {
            ExecutionLog.TimedOut(_logger, context.ShownName, context.DocumentHash, Options.ExecutionTimeout);
            return OperationResult.FromErrors(RequestErrorKind.Timeout, ExecutionErrors.Timeout(Options.ExecutionTimeout));
        }

        var id = Guid.NewGuid().ToString("N");
        ExecutionLog.RequestFailed(_logger, exception, context.ShownName, context.DocumentHash, id);
        return OperationResult.FromErrors(RequestErrorKind.Internal, ExecutionErrors.Unexpected(exception, id, Options.IncludeExceptionDetails));
    }
}
