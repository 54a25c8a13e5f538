using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Incremental delivery: what <c>@defer</c> holds back is executed when the first response is out of the way, in the same run and by the same
/// DataLoaders.</content>
internal sealed partial class OperationExecution
{
    private readonly IncrementalDelivery? _incremental;

    /// <summary>Whether more responses follow.</summary>
    public bool HasNext => _incremental is { HasNext: true };

    /// <summary>Goes on until there is something to deliver.</summary>
    /// <exception cref="OperationCanceledException">The client is gone, or the time is up.</exception>
    public async ValueTask<OperationResult> ContinueAsync()
    {
        ThrowIfAborted();
        while (true)
        {
            while (_incremental!.StartableGroups.TryDequeue(out var group))
            {
                Start(group);
            }
            while (_incremental.StartableStreams.TryDequeue(out var stream))
            {
                Start(stream);
            }
            if (!_incremental.IsReady)
            {
                if (_pending.Count == 0)
                {
                    throw new InvalidOperationException(ExecutionErrors.DeliveryStalled);
                }
                await CompletePendingAsync();
            }

            if (_incremental.IsReady)
            {
                return OperationResult.FromPayload(_incremental.Continue(), _plan.Type);
            }
        }
    }

    /// <summary>Ends the delivery with an error for everything that the client waits for.</summary>
    public OperationResult EndDelivery(IReadOnlyList<GraphQLError> errors) => OperationResult.FromPayload(_incremental!.Fail(errors), _plan.Type);

    private OperationResult BeginDelivery()
    {
        if (_root is null)
        {
            return new OperationResult(null, TakeErrors(), _plan.Type);
        }
        var payload = _incremental!.Begin();
        return new OperationResult(_root, TakeErrors(), _plan.Type) { Incremental = payload.HasNext ? payload : null };
    }

    private void Start(DeferredGroup group)
    {
        if (group.BelongsTo.All(static fragment => fragment.IsOver))
        {
            return;
        }
        group.Root = new ObjectResult(group.Plan, group.Target.Source, group, 0);
        if (!ExecuteObject(group.Root))
        {
            MarkNulled(group);
        }
        if (group.Outstanding == 0 || group.IsNulled)
        {
            _incremental!.Finish(group);
        }
    }

    /// <summary>Takes note that a field of a part has its value.</summary>
    private void CountDone(ResultPart part)
    {
        if (--part.Outstanding == 0)
        {
            EndPart(part);
        }
    }

    /// <summary>Takes note that a part is complete, or that an error made it null.</summary>
    private void EndPart(ResultPart part)
    {
        switch (part)
        {
            case DeferredGroup group:
                _incremental!.Finish(group);
                break;
            case StreamItem item:
                item.IsDone = !item.IsNulled;
                _incremental!.Touch(item.Stream);
                break;
        }
    }
}
