using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>
/// Runs asynchronous code on one thread. Of all continuations and paused operations that could go on, a seed chooses the next, so one seed always takes the
/// same steps. Continuations that leave the thread for the thread pool are awaited before each choice; for that, the process must have a pool of one thread.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The thread of the pool may still be leaving the semaphore, and no wait handle was created.")]
internal sealed class SeededScheduler(int seed) : SynchronizationContext
{
    private const int MaxSteps = 100_000;

    private readonly Random _random = new(seed);
    private readonly List<Action> _ready = [];
    private readonly List<TaskCompletionSource> _paused = [];
    private readonly ManualResetEventSlim _isPoolIdle = new();
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _resumption = new(0);
    private bool _isInterrupted;
    private bool _isPoolHeld;

    /// <summary>The number of steps that were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>A number for each step, which differs if other steps were taken until then.</summary>
    public List<int> Traces { get; } = [0];

    /// <summary>The number of the step before which <see cref="Interruption" /> is called. Null for never.</summary>
    public int? InterruptedAt { get; init; }

    /// <summary>Called once, before a step.</summary>
    public Action? Interruption { get; init; }

    /// <summary>Returns a task that completes when the seed chooses it.</summary>
    public Task PauseAsync()
    {
        var pause = new TaskCompletionSource();
        lock (_gate)
        {
            _paused.Add(pause);
        }
        return pause.Task;
    }

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_gate)
        {
            _ready.Add(() => d(state));
        }
    }

    /// <summary>Runs code until nothing is left to do.</summary>
    /// <exception cref="ScheduleException">The code waits for something that never happens, or does not end.</exception>
    public void Run(Func<Task> main)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = main();
            while (true)
            {
                AwaitPool();
                if (Steps == InterruptedAt && !_isInterrupted)
                {
                    _isInterrupted = true;
                    Interruption?.Invoke();
                    continue;
                }
                if (Choose() is not { } next)
                {
                    break;
                }
                if (++Steps > MaxSteps)
                {
                    throw new ScheduleException($"It does not end within {MaxSteps} steps.");
                }
                next();
            }

            if (!task.IsCompleted)
            {
                throw new ScheduleException("It waits for something that never happens.");
            }
            task.GetAwaiter().GetResult();
        }
        finally
        {
            ReleasePool();
            SetSynchronizationContext(outer);
        }
    }

    private Action? Choose()
    {
        lock (_gate)
        {
            var choices = _ready.Count + _paused.Count;
            if (choices == 0)
            {
                return null;
            }
            var chosen = _random.Next(choices);
            Traces.Add((Traces[^1] * 31) + (choices * 1009) + chosen);
            if (chosen < _ready.Count)
            {
                var continuation = _ready[chosen];
                _ready.RemoveAt(chosen);
                return continuation;
            }
            var pause = _paused[chosen - _ready.Count];
            _paused.RemoveAt(chosen - _ready.Count);
            return pause.SetResult;
        }
    }

    /// <summary>
    /// Waits until the only thread of the pool has done all that was queued. The thread is held until the next call, so it never runs during a step.
    /// </summary>
    private void AwaitPool()
    {
        ReleasePool();
        _isPoolIdle.Reset();
        Probe();
        _isPoolIdle.Wait();
        _isPoolHeld = true;
    }

    private void ReleasePool()
    {
        if (_isPoolHeld)
        {
            _isPoolHeld = false;
            _resumption.Release();
        }
    }

    /// <summary>Looks on the thread of the pool, where nothing else is running then, whether something is queued.</summary>
    private void Probe() =>
        ThreadPool.UnsafeQueueUserWorkItem(
            static scheduler =>
            {
                if (ThreadPool.PendingWorkItemCount > 0)
                {
                    scheduler.Probe();
                    return;
                }
                scheduler._isPoolIdle.Set();
                scheduler._resumption.Wait();
            },
            this,
            preferLocal: false
        );
}
