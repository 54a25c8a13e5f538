using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Collects the deferred work of one operation. Dispatches are numbered: a resolver that waits for work records the number of the next dispatch, and is
/// considered at rest until that has run. A dispatch runs only the work for the fields nearest to the root: their values may add keys to the batches that the
/// fields below them wait for, which then run once for all of them.
/// </summary>
internal sealed class BatchDispatcher : IBatchScheduler
{
    private readonly Lock _gate = new();
    private List<Work> _work = [];
    private List<Work> _spare = [];
    private readonly List<(Task Task, FieldScope Scope)> _running = [];
    private SemaphoreSlim? _wake;
    private volatile bool _isAborted;
    private volatile int _epoch;
    private volatile int _waits;

    /// <summary>The number of the next dispatch.</summary>
    public int Epoch => _epoch;

    /// <summary>The number of the dispatch that the oldest scheduled work waits for. That of the next dispatch if no work is scheduled.</summary>
    public int OldestEpoch
    {
        get
        {
            lock (_gate)
            {
                var oldest = _epoch;
                foreach (var work in _work)
                {
                    oldest = Math.Min(oldest, work.Epoch);
                }
                return oldest;
            }
        }
    }

    /// <summary>The number of fields above the one whose resolver is being called, if the call is not tracked by a <see cref="FieldScope" />.</summary>
    public int Depth { get; set; }

    /// <summary>The number of times that untracked resolvers reported that they wait.</summary>
    public int Waits => _waits;

    /// <summary>Whether work is waiting for a dispatch.</summary>
    public bool HasWork
    {
        get
        {
            lock (_gate)
            {
                return _work.Count > 0;
            }
        }
    }

    /// <inheritdoc />
    public IBatchObserver Observer => BatchObserver.Instance;

    /// <inheritdoc />
    public void Schedule(Func<CancellationToken, Task> batch)
    {
        lock (_gate)
        {
            if (!_isAborted)
            {
                _work.Add(new(batch, OwnScope?.Depth ?? Depth, _epoch));
            }
        }

        if (_isAborted)
        {
            _ = batch(new CancellationToken(canceled: true));
        }
        NoteWaiting();
    }

    /// <inheritdoc />
    public void NoteWaiting()
    {
        if (OwnScope is { } scope)
        {
            scope.WaitEpoch = _epoch;
        }
        else
        {
            Interlocked.Increment(ref _waits);
        }
        Wake();
    }

    /// <summary>Whether work of an earlier dispatch is still running.</summary>
    public bool IsRunning => _running.Count > 0;

    /// <summary>
    /// Runs the work that is scheduled for the fields nearest to the root. Work that is scheduled meanwhile belongs to a later dispatch. Only the executor
    /// calls this.
    /// </summary>
    public void Dispatch(CancellationToken cancellationToken)
    {
        List<Work> scheduled;
        var depth = int.MaxValue;
        lock (_gate)
        {
            scheduled = _work;
            _work = _spare;
            foreach (var work in scheduled)
            {
                depth = Math.Min(depth, work.Depth);
            }
            foreach (var work in scheduled)
            {
                if (work.Depth > depth)
                {
                    _work.Add(work);
                }
            }

            _epoch++;
        }

        foreach (var work in scheduled)
        {
            if (work.Depth > depth)
            {
                continue;
            }

            // A loader may use other loaders, so it is tracked like a resolver.
            var scope = new FieldScope(this, depth);
            var task = scope.Run(work.Run, cancellationToken);
            if (!task.IsCompletedSuccessfully)
            {
                _running.Add((task, scope));
            }
        }

        scheduled.Clear();
        _spare = scheduled;
    }

    /// <summary>Removes the work that has completed. Returns false if there was none.</summary>
    /// <exception cref="Exception">The work itself failed instead of reporting its failure to its callers, who would wait forever.</exception>
    public bool Reap()
    {
        var any = false;
        for (var i = _running.Count - 1; i >= 0; i--)
        {
            var task = _running[i].Task;
            if (!task.IsCompleted)
            {
                continue;
            }
            _running.RemoveAt(i);
            task.GetAwaiter().GetResult();
            any = true;
        }

        return any;
    }

    /// <summary>Returns whether all running work waits for work that is scheduled.</summary>
    public bool IsAtRest()
    {
        var oldest = OldestEpoch;
        foreach (var (_, scope) in _running)
        {
            if (scope.WaitEpoch < oldest)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ensures that running work wakes the executor when it completes.</summary>
    public void WatchRunning()
    {
        foreach (var (task, _) in _running)
        {
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Wake);
        }
    }

    /// <summary>Cancels all work that is scheduled now or later, because no further dispatch will run.</summary>
    public void Abort()
    {
        List<Work> scheduled;
        lock (_gate)
        {
            _isAborted = true;
            scheduled = _work;
            _work = [];
        }

        foreach (var work in scheduled)
        {
            _ = work.Run(new CancellationToken(canceled: true));
        }
    }

    /// <summary>Wakes the executor. Does nothing if the executor has never waited.</summary>
    public void Wake() => Volatile.Read(ref _wake)?.Release();

    /// <summary>Enables <see cref="Wake" />. Returns true on the first call: work that completed before it must be checked again.</summary>
    public bool StartListening()
    {
        if (_wake is not null)
        {
            return false;
        }
        Volatile.Write(ref _wake, new SemaphoreSlim(0));
        return true;
    }

    /// <summary>Waits until the executor is woken. Returns false if the timeout elapses first.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _wake!.WaitAsync(timeout, cancellationToken);

    private FieldScope? OwnScope => FieldScope.Current is { } scope && ReferenceEquals(scope.Dispatcher, this) ? scope : null;

    /// <summary>Work that waits for a dispatch.</summary>
    /// <param name="Run">Runs it.</param>
    /// <param name="Depth">The number of fields above the one that scheduled it.</param>
    /// <param name="Epoch">The number of the dispatch that was next at that time.</param>
    private readonly record struct Work(Func<CancellationToken, Task> Run, int Depth, int Epoch);
}
