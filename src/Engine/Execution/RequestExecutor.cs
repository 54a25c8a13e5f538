using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Executes requests against a schema (<see href="https://spec.graphql.org/September2025/#sec-Executing-Requests">Executing Requests</see>). Parses,
/// validates and plans each distinct document once, coerces variables and runs the plan. Create one instance for each schema. Safe for concurrent use.
/// </summary>
public sealed class RequestExecutor : IDisposable
{
    private readonly RequestDocuments _documents;
    private readonly RequestObserver _observer;
    private readonly CostLimit _costLimit;
    private readonly OperationRunner _runner;
    private readonly SubscriptionRunner _subscriptions;
    private readonly ExecutionDelegate _pipeline;
    private readonly ExecutionDelegate _operationPipeline;

    /// <summary>Creates an executor.</summary>
    /// <param name="schema">A valid schema.</param>
    /// <param name="options">Limits and caches. Null for the defaults.</param>
    /// <param name="logger">Receives unexpected exceptions, with the ID that the client sees. Variables are never logged.</param>
    /// <param name="documentStore">Finds documents by <see cref="OperationRequest.DocumentId" />.</param>
    /// <param name="pipeline">The application's middleware. Null if there is none.</param>
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
        ILogger log = logger ?? NullLogger<RequestExecutor>.Instance;
        var environment = new ExecutionEnvironment(schema, Options, log, new AbstractTypeResolver(schema));
        _documents = new RequestDocuments(schema, Options, log, documentStore);
        _observer = new RequestObserver(Options, log);
        _costLimit = new CostLimit(Options.Cost);
        _runner = new OperationRunner(environment);
        _subscriptions = new SubscriptionRunner(environment, _runner, _observer);
        _pipeline = pipeline?.WrapRequest(PrepareAsync) ?? PrepareAsync;
        _operationPipeline = pipeline?.WrapOperation(ExecuteOperationAsync) ?? ExecuteOperationAsync;
    }

    /// <summary>The schema that requests are executed against.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>The limits and caches of the executor.</summary>
    public ExecutionOptions Options { get; }

    /// <summary>Executes a request. Invalid requests and failing resolvers do not throw: they return results with errors.</summary>
    /// <returns>An <see cref="OperationResult" />, or a <see cref="ResponseStream" /> for a subscription and for incremental delivery.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled, because the client has disconnected.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var context = new RequestState(Schema, request, cancellationToken);
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
            context.Result = _runner.Fail(exception, context, cancellationToken);
        }
        finally
        {
            _observer.FinishRequest(observation, context);
        }

        return context.Result;
    }

    /// <summary>The trusted documents that are published in other ways as well, such as REST routes.</summary>
    public PublishedDocuments Published => _documents.Published;

    /// <summary>Reads the folders of trusted documents again.</summary>
    /// <exception cref="IOException">A folder cannot be read; the previous documents remain in use.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to a folder is denied; the previous documents remain in use.</exception>
    public void ReadTrustedDocuments() => _documents.ReadTrusted();

    /// <summary>Releases the executor. No request may be running or start afterwards.</summary>
    public void Dispose() => _runner.Dispose();

    /// <summary>Runs the executor's steps before the execution.</summary>
    private async ValueTask PrepareAsync(RequestContext shown)
    {
        var context = RequestState.Of(shown);
        var request = context.Request;
        context.Step = RequestErrorKind.Parameters;
        context.ErrorBehavior = request.OnError is { } onError ? ErrorBehaviorNames.Parse(onError) : Options.DefaultErrorBehavior;
        context.Step = RequestErrorKind.DocumentNotFound;
        var document = await _documents.FindAsync(context);
        context.SetDocument(document);
        context.Step = RequestErrorKind.OperationSelection;
        var operation = document.GetOperation(request.OperationName);
        context.SetOperation(operation);
        _documents.NoteUntrusted(context);
        context.Step = RequestErrorKind.OperationNotAllowed;
        CheckAllowed(context, document, operation);
        context.Step = RequestErrorKind.Variables;
        using (operation.HasVariables ? ExecutionDiagnostics.StartPhase(ProcessingPhase.CoerceVariables) : default)
        {
            context.Variables = operation.Coerce(request.Variables, request.Files);
        }
        context.Step = RequestErrorKind.Validation;
        context.Plan = operation.GetPlan(context.Variables, operation.Type == OperationType.Subscription ? IncrementalFormat.None : request.IncrementalFormat);
        if (!(request.SumCosts is { } sumCosts ? await _costLimit.AdmitAsync(context, sumCosts) : _costLimit.Admit(context)))
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

    /// <summary>Executes the operation inside its directives.</summary>
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

    /// <summary>
    /// Executes the operation, the innermost step (<see href="https://spec.graphql.org/September2025/#sec-Executing-Operations">Executing Operations</see>).
    /// </summary>
    private async ValueTask ExecutePlanAsync(RequestContext context)
    {
        var state = RequestState.Of(context);
        state.Result = state.Plan!.Type == OperationType.Subscription ? await _subscriptions.SubscribeAsync(state) : await _runner.RunAsync(state);
    }

    private static void CheckAllowed(RequestState context, ExecutableDocument document, ExecutableOperation operation)
    {
        if (((int)context.Request.AllowedOperations & (1 << (int)operation.Type)) == 0)
        {
            throw new GraphQLException(ExecutionErrors.OperationNotAllowed(operation.Definition));
        }
        context.Step = RequestErrorKind.Validation;
        if ((context.Request.AllowIntrospection ? null : document.IntrospectionField) is { } introspection)
        {
            throw new GraphQLException(ExecutionErrors.IntrospectionNotAllowed(introspection));
        }
        if ((context.Request.AllowSchemaSearch ? null : document.SchemaSearchField) is { } search)
        {
            throw new GraphQLException(ExecutionErrors.IntrospectionNotAllowed(search));
        }
    }
}
