using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Data.Writing;

/// <summary>
/// The queue of this process in front of a database that allows one writer at a time. Writers get their turns in the order in which they asked; without the
/// queue, they would poll for the lock, and some of them would wait very long. Other processes still compete for the lock.
/// </summary>
/// <param name="maxWait">The time for which a writer waits for its turn.</param>
/// <param name="metrics">Measures the waiting.</param>
internal sealed class WriteQueue(TimeSpan maxWait, WriteMetrics metrics) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConditionalWeakTable<object, Turn> _turns = [];

    /// <summary>Waits for a turn.</summary>
    /// <returns>The turn, which ends when it is disposed of.</returns>
    /// <exception cref="DatabaseUnavailableException">The wait took too long.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        metrics.BeginWait();
        var entered = false;
        try
        {
            entered = await _turn.WaitAsync(maxWait, cancellationToken);
        }
        finally
        {
            metrics.EndWait(Stopwatch.GetElapsedTime(since), entered);
        }
        return entered ? new Turn(_turn) : throw DataErrors.WriteQueueTooLong(maxWait);
    }

    /// <summary>Waits for a turn and blocks the thread meanwhile, for synchronous code.</summary>
    /// <returns>The turn, which ends when it is disposed of.</returns>
    /// <exception cref="DatabaseUnavailableException">The wait took too long.</exception>
    public IDisposable Enter()
    {
        var since = Stopwatch.GetTimestamp();
        metrics.BeginWait();
        var entered = _turn.Wait(maxWait);
        metrics.EndWait(Stopwatch.GetElapsedTime(since), entered);
        return entered ? new Turn(_turn) : throw DataErrors.WriteQueueTooLong(maxWait);
    }

    /// <summary>Associates a turn with the transaction or command that it is for.</summary>
    public void Assign(IDisposable turn, object writer) => _turns.Add(writer, (Turn)turn);

    /// <summary>Returns the turn of a transaction or command. Null if it has none.</summary>
    public IDisposable? TurnOf(object writer) => _turns.TryGetValue(writer, out var turn) ? turn : null;

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                turn.Release();
            }
        }
    }
}
