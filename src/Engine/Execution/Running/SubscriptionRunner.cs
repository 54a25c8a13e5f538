using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// Runs subscriptions (<see href="https://spec.graphql.org/September2025/#sec-Subscription">Subscription</see>): opens the source stream and executes the
/// operation for each of its events.
/// </summary>
internal sealed class SubscriptionRunner(ExecutionEnvironment environment, OperationRunner runner, RequestObserver observer)
{
    private readonly ClientSlots _clients = new(environment.Options.MaxSubscriptionsPerClient);

    /// <summary>Opens the source stream (CreateSourceEventStream) and returns the response stream (MapSourceToResponseEvent).</summary>
    public async ValueTask<ExecutionResult> SubscribeAsync(RequestState state)
    {
        if (state.Plan!.Root.Fields is not [{ Kind: not FieldKind.TypeName } field])
        {
            throw new GraphQLException(ExecutionErrors.NoSubscriptionField(state.Operation!));
        }
        var client = state.Request.ClientOf?.Invoke(state.Request);
        if (client is not null && !_clients.TryEnter(client))
        {
            return OperationResult.FromErrors(
                RequestErrorKind.Subscription,
                ExecutionErrors.TooManySubscriptions(environment.Options.MaxSubscriptionsPerClient)
            );
        }
        var subscription = new SubscriptionSource(environment, state.Prepare(), () => Leave(client));
        if (await subscription.OpenAsync(field) is { } errors)
        {
            return OperationResult.FromErrors(RequestErrorKind.Subscription, errors);
        }
        return new ResponseStream(token => subscription.Read(message => RunEventAsync(state, message, subscription.Aborted), token), subscription.DisposeAsync);
    }

    private void Leave(string? client)
    {
        if (client is not null)
        {
            _clients.Leave(client);
        }
    }

    /// <summary>
    /// Runs the plan for one event. If the run fails or times out, the response has an error, and the stream continues. A fault that may soon be over is tried
    /// again after pauses.
    /// </summary>
    /// <exception cref="SubscriptionInterruptedException">A fault persists.</exception>
    private async ValueTask<OperationResult> RunEventAsync(RequestState state, object? message, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var observation = observer.StartEvent(state);
            var result = (OperationResult?)null;
            var fault = (Exception?)null;
            try
            {
                var execution = new OperationExecution(environment, state.Prepare(), message, parts: null, cancellationToken);
                result = await runner.RunInTurnAsync(execution, static run => run.RunAsync(), waitsAlways: true, cancellationToken);
                fault = result.TransientFault;
            }
            catch (Exception exception)
            {
                result = runner.Fail(exception, state, cancellationToken);
                fault = environment.Options.IsTransientFault(exception) ? exception : null;
            }
            finally
            {
                observer.FinishEvent(observation, state, result);
            }

            if (fault is null)
            {
                result.SetEvent(message as IResumableEvent);
                return CostLimit.Report(state, result);
            }
            await SubscriptionRetry.PauseAsync(attempt, fault, environment.Options.TimeProvider, cancellationToken);
        }
    }
}
