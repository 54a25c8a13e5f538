namespace Qplet.GraphQL.Execution;

/// <summary>
/// Collects the deferred work of one operation. Dispatches are numbered: a resolver that waits for work notes the number of the coming one, and is taken to be at rest until that has run.
/// </summary>
internal sealed class BatchDispatcher : IBatchScheduler
{
    private readonly Lock _gate = new();
    private List<Func<CancellationToken, Task>> _work = [];
    private SemaphoreSlim? _wake;
    private volatile int _epoch;
    private volatile int _waits;

    /// <summary>The number of the coming dispatch.</summary>
    public int Epoch => _epoch;

    /// <summary>How often resolvers that are not followed said that they wait.</summary>
    public int Waits => _waits;

    /// <summary>Whether there is anything to dispatch.</summary>
    public bool HasWork
    {
        get
        {
            lock (_gate)
                return _work.Count > 0;
        }
    }

    /// <inheritdoc />
    public void Schedule(Func<CancellationToken, Task> work)
    {
        lock (_gate)
            _work.Add(work);
        NoteWaiting();
    }

    /// <inheritdoc />
    public void NoteWaiting()
    {
        if (FieldScope.Current is { } scope && ReferenceEquals(scope.Dispatcher, this))
            scope.WaitEpoch = _epoch;
        else
            Interlocked.Increment(ref _waits);
        Wake();
    }

    /// <summary>Runs all that is scheduled; what is scheduled meanwhile belongs to the next dispatch.</summary>
    /// <returns>The work, most of which may be done by then.</returns>
    public Task Dispatch(CancellationToken cancellationToken)
    {
        List<Func<CancellationToken, Task>> work;
        lock (_gate)
        {
            work = _work;
            _work = [];
            _epoch++;
        }

        List<Task>? running = null;
        foreach (var run in work)
        {
            var task = run(cancellationToken);
            if (!task.IsCompletedSuccessfully)
                (running ??= []).Add(task);
        }

        return running switch
        {
            null => Task.CompletedTask,
            [var only] => only,
            _ => Task.WhenAll(running),
        };
    }

    /// <summary>Lets the executor look again. Does nothing as long as it never waited.</summary>
    public void Wake() => Volatile.Read(ref _wake)?.Release();

    /// <summary>Makes <see cref="Wake" /> count from now on; true where it did not before, so that what happened until then has to be looked at once more.</summary>
    public bool StartListening()
    {
        if (_wake is not null)
            return false;
        Volatile.Write(ref _wake, new SemaphoreSlim(0));
        return true;
    }

    /// <summary>Waits for a wake; false where the time was up first.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _wake!.WaitAsync(timeout, cancellationToken);
}
