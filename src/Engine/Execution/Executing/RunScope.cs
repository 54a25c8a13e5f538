using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The resources of one run: its services, the shared values of its request, and its cancellation.</summary>
/// <param name="options">The options of the executor.</param>
/// <param name="context">The request.</param>
/// <param name="isEvent">Whether the run is for an event of a subscription, which receives a copy of the request's values.</param>
/// <param name="clientAborted">Cancelled when the client disconnects.</param>
internal sealed class RunScope(ExecutionOptions options, RequestContext context, bool isEvent, CancellationToken clientAborted) : IAsyncDisposable
{
    private readonly long _startedAt = options.TimeProvider.GetTimestamp();
    private AsyncServiceScope? _services;
    private CancellationTokenSource? _abort;
    private CancellationTokenRegistration _departure;
    private IDictionary<string, object?>? _contextData;

    /// <summary>Guards members that resolvers can access concurrently with the run.</summary>
    public Lock Gate { get; } = new();

    public RequestContext Context => context;

    /// <summary>The services of the run, in a scope that is created on first use.</summary>
    public IServiceProvider Services
    {
        get
        {
            if (_services is { } known)
            {
                return known.ServiceProvider;
            }
            lock (Gate)
            {
                if (_services is null && context.Request.Services.GetService<IServiceScopeFactory>() is { } factory)
                {
                    var scope = factory.CreateAsyncScope();
                    if (scope.ServiceProvider.GetService<OperationCaller>() is { } caller)
                    {
                        caller.User = context.Request.User;
                        caller.LastEventId = context.Request.LastEventId;
                        caller.Transport = context.Request.Transport;
                    }
                    _services = scope;
                }
                return _services?.ServiceProvider ?? context.Request.Services;
            }
        }
    }

    /// <summary>Cancelled when the client disconnects or the operation times out. Its timer is created on first use.</summary>
    public CancellationToken RequestAborted
    {
        get
        {
            if (Volatile.Read(ref _abort) is { } known)
            {
                return known.Token;
            }
            lock (Gate)
            {
                return (_abort ??= CreateAbort()).Token;
            }
        }
    }

    /// <summary>Cancelled when the client disconnects.</summary>
    public CancellationToken ClientAborted => clientAborted;

    /// <summary>The values that the middleware and resolvers of the request share.</summary>
    public IDictionary<string, object?> ContextData
    {
        get
        {
            if (!isEvent)
            {
                return context.ContextData;
            }
            lock (Gate)
            {
                return _contextData ??= new Dictionary<string, object?>(context.ContextData, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Whether <see cref="DisposeAsync" /> has resources to release.</summary>
    public bool IsInUse => _services is not null || _abort is not null;

    private bool IsTimeUp =>
        options.ExecutionTimeout != Timeout.InfiniteTimeSpan && options.TimeProvider.GetElapsedTime(_startedAt) >= options.ExecutionTimeout;

    /// <summary>Throws if the run must not continue. The run calls this periodically.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected.</exception>
    /// <exception cref="ExecutionTimeoutException">The operation has timed out, or the client has cancelled the rest.</exception>
    public void ThrowIfAborted()
    {
        clientAborted.ThrowIfCancellationRequested();

        // The timer that cancels may be slightly ahead of the clock that is read.
        if (IsTimeUp || Volatile.Read(ref _abort) is { IsCancellationRequested: true })
        {
            throw new ExecutionTimeoutException();
        }
    }

    /// <summary>Cancels the resolvers when the client has cancelled the rest of the response.</summary>
    public void Abort()
    {
        _ = RequestAborted;
        try
        {
            _abort!.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run has already ended.
        }
    }

    /// <summary>Releases the services and the timer.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_services is { } services)
        {
            await services.DisposeAsync();
        }
        await _departure.DisposeAsync();
        _abort?.Dispose();
    }

    private CancellationTokenSource CreateAbort()
    {
        var source = CreateTimeout();
        _departure = clientAborted.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        return source;
    }

    /// <summary>Returns a source that is cancelled when the operation times out, by the clock of the options.</summary>
    private CancellationTokenSource CreateTimeout()
    {
        if (options.ExecutionTimeout == Timeout.InfiniteTimeSpan)
        {
            return new CancellationTokenSource();
        }
        var left = options.ExecutionTimeout - options.TimeProvider.GetElapsedTime(_startedAt);
        return new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, options.TimeProvider);
    }
}
