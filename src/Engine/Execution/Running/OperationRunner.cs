using System.Diagnostics;

namespace Qplet.GraphQL.Execution;

/// <summary>Runs queries and mutations when a slot is available. If parts are delivered later, the result is a stream of responses.</summary>
internal sealed class OperationRunner(ExecutionEnvironment environment) : IDisposable
{
    private readonly OperationSlots _slots = new(environment.Options);

    /// <summary>Runs a query or mutation.</summary>
    public ValueTask<ExecutionResult> RunAsync(RequestState state) =>
        state.Plan!.Format == IncrementalFormat.None ? RunWholeAsync(state) : RunInPartsAsync(state);

    /// <summary>Runs an operation, or the next part of one, when a slot is available.</summary>
    /// <param name="run">The run.</param>
    /// <param name="step">Runs it.</param>
    /// <param name="waitsAlways">Whether to wait regardless of the queue's length. True for the parts of an open stream.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<OperationResult> RunInTurnAsync<T>(
        T run,
        Func<T, ValueTask<OperationResult>> step,
        bool waitsAlways,
        CancellationToken cancellationToken
    )
    {
        var waitsSince = ExecutionDiagnostics.MeasuresQueue ? Stopwatch.GetTimestamp() : 0;
        if (!_slots.TryEnter() && !await _slots.WaitAsync(waitsAlways, cancellationToken))
        {
            return OperationResult.FromErrors(RequestErrorKind.Busy, ExecutionErrors.Busy());
        }
        try
        {
            if (waitsSince != 0)
            {
                ExecutionDiagnostics.RecordQueue(waitsSince);
            }
            using var phase = ExecutionDiagnostics.StartPhase(ProcessingPhase.Execute);
            return await step(run);
        }
        finally
        {
            _slots.Leave();
        }
    }

    /// <summary>Returns the result of a run that ended with an exception.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, so no result is needed.</exception>
    public OperationResult Fail(Exception exception, RequestContext context, CancellationToken cancellationToken)
    {
        var (options, logger) = (environment.Options, environment.Logger);
        if (cancellationToken.IsCancellationRequested && exception is OperationCanceledException)
        {
            ExecutionLog.ClientLeft(logger);
            throw new OperationCanceledException(cancellationToken);
        }

        // A wait that was cancelled while the client is still connected was cancelled by the timeout.
        if (exception is ExecutionTimeoutException or OperationCanceledException)
        {
            ExecutionLog.TimedOut(logger, context.ShownName, context.DocumentHash, options.ExecutionTimeout);
            return OperationResult.FromErrors(RequestErrorKind.Timeout, ExecutionErrors.Timeout(options.ExecutionTimeout));
        }

        if (options.IsTransientFault(exception))
        {
            ExecutionLog.Unavailable(logger, exception, context.ShownName, context.DocumentHash);
            return OperationResult.Unavailable();
        }

        var id = Guid.NewGuid().ToString("N");
        ExecutionLog.RequestFailed(logger, exception, context.ShownName, context.DocumentHash, id);
        return OperationResult.FromErrors(RequestErrorKind.Internal, ExecutionErrors.Unexpected(exception, id, options.IncludeExceptionDetails));
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    private async ValueTask<ExecutionResult> RunWholeAsync(RequestState state)
    {
        var execution = new OperationExecution(environment, state.Prepare(), state.Request.RootValue, parts: null, state.RequestAborted);
        var result = await RunInTurnAsync(execution, static run => run.RunAsync(), waitsAlways: false, state.RequestAborted);
        return CostLimit.Report(state, result);
    }

    private async ValueTask<ExecutionResult> RunInPartsAsync(RequestState state)
    {
        var execution = new IncrementalExecution(environment, state.Prepare(), state.Request.RootValue, state.RequestAborted);
        var first = await RunInTurnAsync(execution, static run => run.RunAsync(), waitsAlways: false, state.RequestAborted);
        CostLimit.Report(state, first);
        if (!execution.HasNext)
        {
            return first;
        }
        return new ResponseStream(token => ReadRestAsync(state, execution, first, token), execution.DisposeAsync) { IsIncremental = true };
    }

    private async IAsyncEnumerator<OperationResult> ReadRestAsync(
        RequestState state,
        IncrementalExecution execution,
        OperationResult first,
        CancellationToken cancellationToken
    )
    {
        await using var run = execution;
        await using var registration = cancellationToken.UnsafeRegister(static state => ((IncrementalExecution)state!).Abort(), execution);
        yield return first;
        while (execution.HasNext)
        {
            yield return await ContinueAsync(state, execution, cancellationToken);
        }
    }

    /// <summary>Returns the next response. A run that fails or times out ends with an error for each pending part.</summary>
    private async ValueTask<OperationResult> ContinueAsync(RequestState state, IncrementalExecution execution, CancellationToken cancellationToken)
    {
        try
        {
            return await RunInTurnAsync(execution, static run => run.ContinueAsync(), waitsAlways: true, cancellationToken);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return execution.End(Fail(exception, state, state.RequestAborted).Errors);
        }
    }
}
