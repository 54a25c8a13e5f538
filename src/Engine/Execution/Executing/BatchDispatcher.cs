using Qplet.GraphQL.DataLoaders;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Collects the deferred work of one operation. Dispatches are numbered: a resolver that waits for work notes the number of the coming one, and is taken to be
/// at rest until that has run.
/// A dispatch runs the work for the fields nearest to the root only: what they give may add keys to what the fields below them wait for, which then runs once
/// for all of them.
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

    /// <summary>The number of the coming dispatch.</summary>
    public int Epoch => _epoch;

    /// <summary>The number of the dispatch that the oldest of the scheduled work was scheduled for; that of the coming one where none is.</summary>
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

    /// <summary>How many fields lie above the one whose resolver is called now, unless it is followed.</summary>
    public int Depth { get; set; }

    /// <summary>How often resolvers that are not followed said that they wait.</summary>
    public int Waits => _waits;

    /// <summary>Whether there is anything to dispatch.</summary>
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

    /// <summary>Whether work of an earlier dispatch is not done.</summary>
    public bool IsRunning => _running.Count > 0;

    /// <summary>
    /// Runs what is scheduled for the fields nearest to the root; what is scheduled meanwhile belongs to a later dispatch. Only the executor calls this.
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

            // A loader may load by other loaders: it is followed like a resolver.
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

    /// <summary>Forgets the work that is done; false where there was none.</summary>
    /// <exception cref="Exception">Work failed itself, instead of handing its failure to those who wait for it, who would wait for ever.</exception>
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

    /// <summary>Whether all work that runs waits for work that is scheduled itself.</summary>
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

    /// <summary>Makes work that is done wake the executor.</summary>
    public void WatchRunning()
    {
        foreach (var (task, _) in _running)
        {
            task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(Wake);
        }
    }

    /// <summary>Ends what is scheduled, now or later, so nobody waits for a dispatch that will not come.</summary>
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

    /// <summary>Lets the executor look again. Does nothing as long as it never waited.</summary>
    public void Wake() => Volatile.Read(ref _wake)?.Release();

    /// <summary>
    /// Makes <see cref="Wake" /> count from now on; true where it did not before, so what happened until then has to be looked at once more.
    /// </summary>
    public bool StartListening()
    {
        if (_wake is not null)
        {
            return false;
        }
        Volatile.Write(ref _wake, new SemaphoreSlim(0));
        return true;
    }

    /// <summary>Waits for a wake; false where the time was up first.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _wake!.WaitAsync(timeout, cancellationToken);

    private FieldScope? OwnScope => FieldScope.Current is { } scope && ReferenceEquals(scope.Dispatcher, this) ? scope : null;

    /// <summary>Work that waits for a dispatch.</summary>
    /// <param name="Run">Runs it.</param>
    /// <param name="Depth">How many fields lie above the one that scheduled it.</param>
    /// <param name="Epoch">The number of the dispatch that was coming then.</param>
    private readonly record struct Work(Func<CancellationToken, Task> Run, int Depth, int Epoch);
}
