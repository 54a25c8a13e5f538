using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>One event stream in single connection mode, from its reservation on, with the operations that write to it.</summary>
/// <param name="slot">The slot of the connection, which is released with the stream.</param>
internal sealed class ReservedStream(IDisposable slot) : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private readonly TaskCompletionSource<EventStreamWriter> _writer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isEnding;
    private readonly Lock _gate = new();
    private Action? _abort;
    private ITimer? _reservation;
    private int _taken;

    /// <summary>The number of running operations.</summary>
    public int Count => _operations.Count;

    /// <summary>Whether the stream is ending, although its operations are not over. No completion may be sent for them.</summary>
    public bool IsEnding => _isEnding;

    /// <summary>Releases the reservation if the stream is not opened before the timeout.</summary>
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

    /// <summary>Claims the stream. Returns false if another connection has it.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    /// <summary>Opens the stream, which allows operations to write.</summary>
    /// <param name="writer">Writes to the stream.</param>
    /// <param name="abort">Breaks the connection off.</param>
    public void Open(EventStreamWriter writer, Action abort)
    {
        lock (_gate)
        {
            _abort = abort;
        }
        if (_isEnding)
        {
            abort();
            return;
        }
        _writer.TrySetResult(writer);
    }

    /// <summary>
    /// Breaks the connection off without completing its operations, so the client reconnects. A stream that is not open yet breaks off when it is opened.
    /// </summary>
    public void Interrupt()
    {
        _isEnding = true;
        lock (_gate)
        {
            _abort?.Invoke();
        }
    }

    /// <summary>Claims an operation ID. Returns false if it is in use.</summary>
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

    /// <summary>Releases an operation ID.</summary>
    public void Remove(string id) => _operations.TryRemove(id, out _);

    /// <summary>Stops an operation. Does nothing if the ID is unknown, because the operation may have ended.</summary>
    public void Stop(string id)
    {
        if (_operations.TryGetValue(id, out var operation))
        {
            operation.Cancel();
        }
    }

    /// <summary>
    /// Runs the function that writes an operation's results when the stream is open. It must release what the operation holds even if the stream is never
    /// opened: then its argument is cancelled.
    /// </summary>
    public void Start(Func<Task<EventStreamWriter>, Task> write)
    {
        var run = Task.Run(async () =>
        {
            try
            {
                await write(_writer.Task);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                // The client has disconnected or never connected.
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

    /// <summary>Stops all operations and waits until they no longer write.</summary>
    public async Task EndAsync()
    {
        _isEnding = true;
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
        slot.Dispose();
        _reservation?.Dispose();
        _writer.TrySetCanceled();
        foreach (var (_, operation) in _operations)
        {
            operation.Cancel();
        }
    }
}
