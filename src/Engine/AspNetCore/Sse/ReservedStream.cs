using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>One event stream of the single connection mode, from its reservation on, with the operations that write to it.</summary>
internal sealed class ReservedStream : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly TaskCompletionSource<EventStreamWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _reservation;
    private int _taken;

    /// <summary>How many operations run.</summary>
    public int Count => _operations.Count;

    /// <summary>Gives the reservation up where nobody opens the stream in time.</summary>
    public void EndUnlessTaken(TimeProvider clock, TimeSpan timeout, Action release) =>
        _reservation = clock.CreateTimer(
            _ =>
            {
                if (TryTake())
                {
                    release();
                }
            },
            null,
            timeout,
            Timeout.InfiniteTimeSpan
        );

    /// <summary>Claims the stream; only one connection can have it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>Lets the operations write.</summary>
    public void Open(EventStreamWriter writer) => _writer.TrySetResult(writer);

    /// <summary>Claims an operation id.</summary>
    public bool TryAdd(string id, [NotNullWhen(true)] out CancellationTokenSource? operation)
    {
        operation = new CancellationTokenSource();
        if (_operations.TryAdd(id, operation))
        {
            return true;
        }
        operation.Dispose();
        operation = null;
        return false;
    }

    /// <summary>Frees an operation id.</summary>
    public void Remove(string id) => _operations.TryRemove(id, out _);

    /// <summary>Stops an operation; unknown ids are over already.</summary>
    public void Stop(string id)
    {
        if (_operations.TryGetValue(id, out var operation))
        {
            operation.Cancel();
        }
    }

    /// <summary>Runs what writes an operation's results, once the stream is open.</summary>
    public void Start(string id, Func<EventStreamWriter, Task> write)
    {
        var run = Task.Run(async () =>
        {
            try
            {
                await write(await _writer.Task);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The client is gone, or never came.
                Remove(id);
            }
        });
        _running[run] = true;
        _ = run.ContinueWith(
            static (task, state) => ((ReservedStream)state!)._running.TryRemove(task, out _),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    /// <summary>Stops all operations and waits until they have written their completion.</summary>
    public async Task EndAsync()
    {
        _writer.TrySetCanceled();
        foreach (var (_, operation) in _operations)
        {
            await operation.CancelAsync();
        }
        await Task.WhenAll(_running.Keys);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _reservation?.Dispose();
        _writer.TrySetCanceled();
        foreach (var (_, operation) in _operations)
        {
            operation.Cancel();
        }
    }
}
