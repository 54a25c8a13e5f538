namespace Qplet.GraphQL.Execution;

/// <content>Incremental delivery: the first response as soon as it is there, then what <c>@defer</c> and <c>@stream</c> hold back.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Runs a query or mutation; where parts are held back, they come in a stream.</summary>
    private async ValueTask<ExecutionResult> StartAsync(RequestContext context)
    {
        var execution = new OperationExecution(_environment, context, context.Request.RootValue, context.RequestAborted);
        var first = CostLimit.Report(context, await RunInTurnAsync(execution, isFirst: true, waitsAlways: false, context.RequestAborted));
        if (!execution.HasNext)
        {
            return first;
        }
        return new ResponseStream(token => ReadRestAsync(context, execution, first, token), execution.DisposeAsync) { IsIncremental = true };
    }

    private async IAsyncEnumerator<OperationResult> ReadRestAsync(
        RequestContext context,
        OperationExecution execution,
        OperationResult first,
        CancellationToken cancellationToken
    )
    {
        await using var run = execution;
        await using var registration = cancellationToken.UnsafeRegister(static state => ((OperationExecution)state!).Abort(), execution);
        yield return first;
        while (execution.HasNext)
        {
            yield return await ContinueAsync(context, execution, cancellationToken);
        }
    }

    /// <summary>
    /// Makes the next response; a run that is cut short by the clock or by a failure of its own ends with errors for what the client waits for.
    /// </summary>
    private async ValueTask<OperationResult> ContinueAsync(RequestContext context, OperationExecution execution, CancellationToken cancellationToken)
    {
        try
        {
            return await RunInTurnAsync(execution, isFirst: false, waitsAlways: true, cancellationToken);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return execution.EndDelivery(Fail(exception, context, execution.ClientAborted).Errors);
        }
    }
}
