using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// One execution of a plan (<see href="https://spec.graphql.org/September2025/#sec-Executing-Operations">Executing Operations</see>): for a query or
/// mutation, or for one event of a subscription.
/// </summary>
/// <remarks>
/// Fields whose values are available are completed at once, depth first. Those that returned a task are set aside. When none of them can continue, the
/// DataLoaders run together, and the tasks are checked again. The run itself is single-threaded; resolvers that continue on other threads may run
/// concurrently.
/// </remarks>
internal sealed class OperationExecution : IAsyncDisposable
{
    private readonly OperationPlan _plan;
    private readonly BatchDispatcher _dispatcher = new();
    private readonly FieldExecutor _fields;
    private readonly ObjectResult _root;
    private readonly IDeferredParts? _parts;
    private OperationDataLoaders? _loaders;

    /// <param name="environment">The services and options that all runs share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="rootValue">The value that the root fields are resolved on. For a subscription, the event.</param>
    /// <param name="parts">Receives the parts that may be delivered later. Null if the response must be complete.</param>
    /// <param name="clientAborted">Cancelled when the client disconnects.</param>
    public OperationExecution(
        ExecutionEnvironment environment,
        in PreparedOperation operation,
        object? rootValue,
        IDeferredParts? parts,
        CancellationToken clientAborted
    )
    {
        _plan = operation.Plan;
        _parts = parts;
        var isEvent = _plan.Type == OperationType.Subscription;
        Schema = environment.Schema;
        Capabilities = environment.Capabilities;
        IncludeFlags = operation.IncludeFlags;
        EventMessage = isEvent ? rootValue : null;
        Scope = new RunScope(environment.Options, operation.Context, isEvent, clientAborted);
        Values = new CoercedValues(_plan, operation.Context.Variables!, Scope.Gate);
        Errors = new FieldErrors(environment, Scope, parts);
        Pending = new PendingFields(environment.Options, Scope, _dispatcher, Errors, parts);
        _fields = new FieldExecutor(this, environment, _dispatcher, parts);
        _root = new ObjectResult(_plan.Root, rootValue, null, 0);
    }

    public GraphQLSchema Schema { get; }

    public IReadOnlyList<ServiceCapability> Capabilities { get; }

    public ulong IncludeFlags { get; }

    public object? EventMessage { get; }

    public RunScope Scope { get; }

    public CoercedValues Values { get; }

    public FieldErrors Errors { get; }

    public PendingFields Pending { get; }

    /// <summary>Runs the plan to its end. If parts are delivered later, runs it to the end of the first response, and the run stays open.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the operation has timed out.</exception>
    public async ValueTask<OperationResult> RunAsync()
    {
        var result = (OperationResult?)null;
        try
        {
            if (_plan.Type == OperationType.Mutation)
            {
                await RunSerialAsync();
            }
            else if (_plan.Root.FirstCount > 0)
            {
                await RunFirstThenRestAsync();
            }
            else
            {
                _fields.Execute(_root);
            }
            if (!Pending.IsEmpty)
            {
                await Pending.CompleteAsync(_fields);
            }

            var data = _root.IsNulled ? null : _root;
            if (Errors.TransientFault is not null && _plan.Type != OperationType.Subscription && !HasValue(data))
            {
                return OperationResult.Unavailable();
            }
            var continuation = data is null ? null : _parts?.Begin();
            return result = new OperationResult(data, Errors.Take(), _plan.Type)
            {
                Continuation = continuation,
                CachePolicy = _plan.GetCachePolicy(),
                TransientFault = Errors.TransientFault,
            };
        }
        finally
        {
            if (result is not { HasNext: true })
            {
                await DisposeAsync();
            }
        }
    }

    /// <summary>Executes the fields of an object that is delivered later. Returns false if the object must be null.</summary>
    public bool Execute(ObjectResult result) => _fields.Execute(result);

    /// <summary>Completes a value that is delivered later. Returns <see cref="ValueCompletion.Failure" /> if it must be null.</summary>
    public object? Complete(FieldPlan field, TypePlan type, object? value, ResultPart part) => _fields.Completion.Complete(field, type, value, part, 0);

    /// <summary>Completes the pending fields until a part can be delivered.</summary>
    public ValueTask CompletePendingAsync() => Pending.CompleteAsync(_fields);

    /// <summary>Returns the DataLoader of a type and key, one for the whole run.</summary>
    public T GetDataLoader<T>(object? key)
        where T : class
    {
        var loaders = Volatile.Read(ref _loaders);
        if (loaders is null)
        {
            var created = new OperationDataLoaders(_dispatcher);
            loaders = Interlocked.CompareExchange(ref _loaders, created, null) ?? created;
        }
        return loaders.Find<T>(key) ?? loaders.GetOrAdd<T>(key, Scope.Services);
    }

    /// <summary>Returns the context of a root field, for the source of a subscription.</summary>
    /// <exception cref="GraphQLException">The arguments are not valid.</exception>
    public FieldContext CreateContext(FieldPlan field) => new FieldContext(this).Set(_root, field, Values.GetArguments(field));

    /// <summary>Releases the resources of the run. If the run was cut short, resolvers that are still running keep them until they complete.</summary>
    public ValueTask DisposeAsync()
    {
        if (!Pending.IsEmpty)
        {
            if (_parts is not null || Errors.IsHalted)
            {
                Scope.Abort();
            }
            _dispatcher.Abort();
            _ = ReleaseLaterAsync(Pending.Tasks);
            return ValueTask.CompletedTask;
        }

        return _parts is null && !Scope.IsInUse ? ValueTask.CompletedTask : ReleaseAsync();
    }

    /// <summary>Returns whether a root field has a value, such as the payload of a mutation that has succeeded.</summary>
    private static bool HasValue(ObjectResult? data) => data is not null && Array.Exists(data.Values, static value => value is not null);

    /// <summary>
    /// Runs the root fields of a mutation one after the other (<see href="https://spec.graphql.org/September2025/#sec-Mutation">Mutation</see>).
    /// </summary>
    private async ValueTask RunSerialAsync()
    {
        if (!_fields.Begin(_root))
        {
            return;
        }
        for (var slot = 0; slot < _plan.Root.Executed.Length && !_root.IsNulled; slot++)
        {
            if (slot > 0)
            {
                Volatile.Read(ref _loaders)?.ClearCaches();
            }
            if (!_fields.Execute(_root, _plan.Root.Executed[slot]))
            {
                Errors.MarkNulled(_root);
            }

            if (!Pending.IsEmpty)
            {
                await Pending.CompleteAsync(_fields);
            }
        }
    }

    /// <summary>Runs the root fields of a query that has some to run before the others.</summary>
    private async ValueTask RunFirstThenRestAsync()
    {
        if (!_fields.Begin(_root))
        {
            return;
        }
        for (var slot = 0; slot < _plan.Root.Executed.Length && !_root.IsNulled; slot++)
        {
            if (!_fields.Execute(_root, _plan.Root.Executed[slot]))
            {
                Errors.MarkNulled(_root);
            }
            if (slot == _plan.Root.FirstCount - 1 && !Pending.IsEmpty)
            {
                await Pending.CompleteAsync(_fields);
            }
        }
    }

    private async Task ReleaseLaterAsync(List<Task> running)
    {
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ReleaseAsync();
    }

    private async ValueTask ReleaseAsync()
    {
        if (_parts is not null)
        {
            await _parts.CloseAsync();
        }
        await Scope.DisposeAsync();
    }
}
