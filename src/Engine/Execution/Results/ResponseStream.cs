namespace Qplet.GraphQL.Execution;

/// <summary>
/// A stream of results: those of a subscription (<see href="https://spec.graphql.org/September2025/#sec-Response-Stream">Response Stream</see>), one for each
/// event of the source stream, or those of one operation whose response is delivered incrementally. It can be enumerated only once.
/// </summary>
/// <remarks>
/// Ending the enumeration, cancelling its token or disposing the stream ends the source at once. If the source stream fails, the last result has only errors.
/// An event whose fields fail returns a result with errors, and the stream continues.
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

    /// <summary>Whether the results are parts of one response, which are connected by <c>hasNext</c>. If false, each result is a complete response.</summary>
    public bool IsIncremental { get; init; }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The stream has already been enumerated.</exception>
    public IAsyncEnumerator<OperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _taken, 1) != 0)
        {
            throw new InvalidOperationException("A response stream can be enumerated only once.");
        }
        return _open(cancellationToken);
    }

    /// <summary>Ends the source stream if the stream has not been enumerated. An enumerator ends it when it is disposed.</summary>
    public ValueTask DisposeAsync() => Interlocked.Exchange(ref _taken, 1) == 0 ? _abandon() : ValueTask.CompletedTask;
}
