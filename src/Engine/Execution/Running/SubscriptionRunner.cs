using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Runs subscriptions (<see href="https://spec.graphql.org/September2025/#sec-Subscription">Subscription</see>): opens the source stream and executes the
/// operation for each of its events.
/// </summary>
internal sealed class SubscriptionRunner(ExecutionEnvironment environment, OperationRunner runner, RequestObserver observer)
{
    /// <summary>Opens the source stream (CreateSourceEventStream) and returns the response stream (MapSourceToResponseEvent).</summary>
    public async ValueTask<ExecutionResult> SubscribeAsync(RequestState state)
    {
        if (state.Plan!.Root.Fields is not [{ Kind: not FieldKind.TypeName } field])
        {
            throw new GraphQLException(ExecutionErrors.NoSubscriptionField(state.Operation!));
        }
        var subscription = new SubscriptionSource(environment, state.Prepare());
        if (await subscription.OpenAsync(field) is { } errors)
        {
            return OperationResult.FromErrors(RequestErrorKind.Subscription, errors);
        }
        return new ResponseStream(token => subscription.Read(message => RunEventAsync(state, message, subscription.Aborted), token), subscription.DisposeAsync);
    }

    /// <summary>Runs the plan for one event. If the run fails or times out, the response has an error, and the stream continues.</summary>
    private async ValueTask<OperationResult> RunEventAsync(RequestState state, object? message, CancellationToken cancellationToken)
    {
        var observation = observer.StartEvent(state);
        OperationResult? result = null;
        try
        {
            var execution = new OperationExecution(environment, state.Prepare(), message, parts: null, cancellationToken);
            result = await runner.RunInTurnAsync(execution, static run => run.RunAsync(), waitsAlways: true, cancellationToken);
            return CostLimit.Report(state, result);
        }
        catch (Exception exception)
        {
            return result = runner.Fail(exception, state, cancellationToken);
        }
        finally
        {
            observer.FinishEvent(observation, state, result);
        }
    }
}
