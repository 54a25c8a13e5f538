using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Subscriptions (section 6.2.3): the source stream of events, and the response stream made of it.</content>
public sealed partial class RequestExecutor
{
    /// <summary>Opens the source stream (CreateSourceEventStream) and makes the response stream of it (MapSourceToResponseEvent).</summary>
    private async ValueTask<ExecutionResult> SubscribeAsync(RequestContext context)
    {
        if (context.Plan!.Root.Fields is not [{ Kind: not FieldKind.TypeName } field])
        {
            throw new GraphQLException(ExecutionErrors.NoSubscriptionField(context.Operation!));
        }
        var subscription = new SubscriptionSource(_environment, context);
        if (await subscription.OpenAsync(field) is { } errors)
        {
            return OperationResult.FromErrors(RequestErrorKind.Subscription, errors);
        }
        return new ResponseStream(
            token => subscription.Read(message => RunEventAsync(context, message, subscription.Aborted), token),
            subscription.DisposeAsync
        );
    }

    /// <summary>Runs the plan for one event; a run that is cut short by the clock gives that event's response an error.</summary>
    private async ValueTask<OperationResult> RunEventAsync(RequestContext context, object? message, CancellationToken cancellationToken)
    {
        var observation = _observer.StartEvent(context);
        OperationResult? result = null;
        try
        {
            return result = CostLimit.Report(
                context,
                await RunInTurnAsync(
                    new OperationExecution(_environment, context, message, cancellationToken),
                    isFirst: true,
                    waitsAlways: true,
                    cancellationToken
                )
            );
        }
        catch (Exception exception)
        {
            return result = Fail(exception, context, cancellationToken);
        }
        finally
        {
            _observer.FinishEvent(observation, context, result);
        }
    }
}
