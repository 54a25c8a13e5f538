namespace Qplet.GraphQL.Execution;

/// <summary>
/// Results that come one after the other: those of a subscription (section 6.2.3.2), one for each event of the source stream, or those of one operation whose
/// parts were held back by <c>@defer</c> and <c>@stream</c>.
/// Enumerate it once.
/// </summary>
/// <remarks>
/// Ending the enumeration, cancelling its token or disposing the stream ends the source at once. A failure of the source stream itself gives a last result
/// that has only errors. An event whose fields fail gives a result with errors, and the stream goes on.
/// </remarks>
public sealed class ResponseStream : ExecutionResult, IAsyncEnumerable<OperationResult>, IAsyncDisposable
{
    private readonly Func<CancellationToken, IAsyncEnumerator<OperationResult>> _open;
    private readonly Func<ValueTask> _abandon;
    private int _taken;

    internal ResponseStream(Func<CancellationToken, IAsyncEnumerator<OperationResult>> open, Func<ValueTask> abandon)
    {
        _open = open;
        _abandon = abandon;
    }

    /// <summary>Whether the results are parts of one response, which <c>hasNext</c> tells the client of; else each is a whole response.</summary>
    public bool IsIncremental { get; init; }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The stream was enumerated before.</exception>
    public IAsyncEnumerator<OperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            throw new InvalidOperationException("A response stream can be enumerated once.");
        }
        return _open(cancellationToken);
    }

    /// <summary>Ends the source stream where nobody enumerated it; an enumerator ends it by its own disposal.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _taken, 1) == 0 ? _abandon() : ValueTask.CompletedTask;
}
