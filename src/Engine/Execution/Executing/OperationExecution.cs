using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One run of a plan (section 6.2): for a query or mutation, or for one event of a subscription.</summary>
/// <remarks>
/// Fields whose values are at hand are completed at once, depth first; those that gave a task are put aside. When nothing can go on any more, the DataLoaders
/// run, all together, and the tasks are looked at again.
/// The run itself is never in two places at once; resolvers that went on by themselves may be beside it.
/// </remarks>
internal sealed partial class OperationExecution : IAsyncDisposable
{
    private readonly RequestContext _context;
    private readonly OperationPlan _plan;
    private readonly VariableValues _variables;
    private readonly ExecutionEnvironment _environment;
    private readonly CancellationToken _clientAborted;
    private readonly long _startedAt;
    private readonly Lock _gate = new();
    private readonly BatchDispatcher _dispatcher = new();
    private readonly FieldContext _reusedContext;
    private OperationDataLoaders? _loaders;
    private object?[] _arguments = [];
    private AsyncServiceScope? _scope;
    private CancellationTokenSource? _abort;
    private IDictionary<string, object?>? _contextData;
    private ObjectResult? _root;

    public OperationExecution(ExecutionEnvironment environment, RequestContext context, object? rootValue, CancellationToken clientAborted)
    {
        _environment = environment;
        _context = context;
        _plan = context.Plan!;
        _variables = context.Variables!;
        _clientAborted = clientAborted;
        IncludeFlags = context.ExecutableOperation!.FlagsOf(_variables);
        EventMessage = _plan.Type == OperationType.Subscription ? rootValue : null;
        _startedAt = environment.Options.TimeProvider.GetTimestamp();
        _reusedContext = new FieldContext(this);
        _root = new ObjectResult(_plan.Root, rootValue, null, 0);
        if (_plan.Format != IncrementalFormat.None)
        {
            _incremental = new IncrementalDelivery(_plan.Format);
        }
    }

    public GraphQLSchema Schema => _environment.Schema;

    public OperationRequest Request => _context.Request;

    public ulong IncludeFlags { get; }

    public object? EventMessage { get; }

    /// <summary>The services of this run: a scope of its own, made when it is first asked for.</summary>
    public IServiceProvider Services
    {
        get
        {
            if (_scope is { } scope)
            {
                return scope.ServiceProvider;
            }
            lock (_gate)
            {
                if (_scope is null && Request.Services.GetService<IServiceScopeFactory>() is { } factory)
                {
                    _scope = factory.CreateAsyncScope();
                }
                return _scope?.ServiceProvider ?? Request.Services;
            }
        }
    }

    /// <summary>Cancelled when the client is gone or the time is up; the clock for it only runs when somebody asks.</summary>
    public CancellationToken RequestAborted
    {
        get
        {
            if (Volatile.Read(ref _abort) is { } known)
            {
                return known.Token;
            }
            lock (_gate)
            {
                return (_abort ??= CreateAbort()).Token;
            }
        }
    }

    /// <summary>Cancelled when the client is gone.</summary>
    public CancellationToken ClientAborted => _clientAborted;

    public IDictionary<string, object?> ContextData
    {
        get
        {
            if (_plan.Type != OperationType.Subscription)
            {
                return _context.ContextData;
            }
            lock (_gate)
            {
                return _contextData ??= new Dictionary<string, object?>(_context.ContextData, StringComparer.Ordinal);
            }
        }
    }

    private ExecutionOptions Options => _environment.Options;

    private bool IsTimeUp =>
        Options.ExecutionTimeout != Timeout.InfiniteTimeSpan && Options.TimeProvider.GetElapsedTime(_startedAt) >= Options.ExecutionTimeout;

    /// <summary>
    /// Runs the plan to its end; where parts are held back, to the end of what comes first: then <see cref="HasNext" /> is true, and the run goes on with
    /// <see cref="ContinueAsync" />.
    /// </summary>
    /// <exception cref="OperationCanceledException">The client is gone, or the time is up.</exception>
    public async ValueTask<OperationResult> RunAsync()
    {
        var result = (OperationResult?)null;
        try
        {
            if (_plan.Type == OperationType.Mutation)
            {
                await RunSerialAsync(_root!);
            }
            else if (!ExecuteObject(_root!))
            {
                _root = null;
            }
            if (_pending.Count > 0)
            {
                await CompletePendingAsync();
            }
            return result = _incremental is null ? new OperationResult(_root, TakeErrors(), _plan.Type) : BeginDelivery();
        }
        finally
        {
            if (result is null || !HasNext)
            {
                await DisposeAsync();
            }
        }
    }

    public T GetDataLoader<T>(object? key)
        where T : class
    {
        var loaders = Volatile.Read(ref _loaders);
        if (loaders is null)
        {
            var created = new OperationDataLoaders(_dispatcher);
            loaders = Interlocked.CompareExchange(ref _loaders, created, null) ?? created;
        }
        return loaders.Find<T>(key) ?? loaders.GetOrAdd<T>(key, Services);
    }

    /// <summary>The context of a root field, for the source of a subscription.</summary>
    /// <exception cref="GraphQLException">The arguments do not fit.</exception>
    public FieldContext MakeContext(FieldPlan field) => new FieldContext(this).Set(_root!, field, GetArguments(field));

    /// <summary>Throws where the run is not to go on; looked at once in a while.</summary>
    private void ThrowIfAborted()
    {
        _clientAborted.ThrowIfCancellationRequested();

        // The clock that cancels may be a little ahead of the one that is read.
        if (IsTimeUp || Volatile.Read(ref _abort) is { IsCancellationRequested: true })
        {
            throw new ExecutionTimeoutException();
        }
    }

    /// <summary>Runs the root fields of a mutation one after the other, each to its end (section 6.2.2).</summary>
    private async ValueTask RunSerialAsync(ObjectResult root)
    {
        if (!BeginObject(root))
        {
            _root = null;
            return;
        }

        if (root.Plan.Deferred.Count > 0)
        {
            _incremental!.Find(root);
        }

        for (var slot = 0; slot < root.Plan.Executed.Length && _root is not null; slot++)
        {
            if (slot > 0)
            {
                Volatile.Read(ref _loaders)?.ClearCaches();
            }
            if (!ExecuteField(root, root.Plan.Executed[slot]))
            {
                root.IsNulled = true;
                _root = null;
            }

            if (_pending.Count > 0)
            {
                await CompletePendingAsync();
            }
        }
    }

    /// <summary>Cancels what the resolvers do, for a client that does not want the rest.</summary>
    public void Abort()
    {
        _ = RequestAborted;
        try
        {
            _abort!.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run was over already.
        }
    }

    private CancellationTokenSource CreateAbort()
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(_clientAborted);
        if (Options.ExecutionTimeout != Timeout.InfiniteTimeSpan)
        {
            var left = Options.ExecutionTimeout - Options.TimeProvider.GetElapsedTime(_startedAt);
            if (left <= TimeSpan.Zero)
            {
                source.Cancel();
            }
            else
            {
                source.CancelAfter(left);
            }
        }

        return source;
    }

    private ArgumentValues GetArguments(FieldPlan field)
    {
        var plan = field.Arguments;
        if (plan.Constant is { } constant)
        {
            return constant;
        }
        if (plan.Error is { } error)
        {
            throw new GraphQLException(error.Errors);
        }

        if (field.Id >= _arguments.Length)
        {
            Array.Resize(ref _arguments, Math.Max(field.Id + 1, _plan.FieldCount));
        }
        switch (_arguments[field.Id])
        {
            case ArgumentValues known:
                return known;
            case GraphQLException known:
                throw new GraphQLException(known.Errors);
        }

        try
        {
            var values = plan.Coerce(_variables);
            _arguments[field.Id] = values;
            return values;
        }
        catch (GraphQLException exception)
        {
            _arguments[field.Id] = exception;
            throw;
        }
    }

    /// <summary>Gives back what the run used. Resolvers that are still busy, because the run was cut short, keep it until they are done.</summary>
    public ValueTask DisposeAsync()
    {
        if (_pending.Count > 0)
        {
            if (_incremental is not null)
            {
                Abort();
            }
            _dispatcher.Abort();
            _ = ReleaseLaterAsync(_pending.ConvertAll(static field => field.Task));
            return ValueTask.CompletedTask;
        }

        return _scope is null && _abort is null && _openSources is null ? ValueTask.CompletedTask : ReleaseAsync();
    }

    private async Task ReleaseLaterAsync(List<Task> running)
    {
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ReleaseAsync();
    }

    private async ValueTask ReleaseAsync()
    {
        if (_openSources is not null)
        {
            await CloseSourcesAsync();
        }
        if (_scope is { } scope)
        {
            await scope.DisposeAsync();
        }
        _abort?.Dispose();
    }
}
