using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>What is ready, as the entries of a response.</content>
internal sealed partial class IncrementalDelivery
{
    private void Complete(DeferredGroup group, IncrementalPayload payload)
    {
        Accept(group);
        group.IsReady = true;
        foreach (var fragment in group.BelongsTo)
        {
            CompleteIfDone(fragment, payload);
        }
    }

    private void CompleteIfDone(DeferredFragment fragment, IncrementalPayload payload)
    {
        if (fragment.Id is not { } id || fragment.IsOver || !fragment.Groups.TrueForAll(static group => group.IsReady))
        {
            return;
        }
        foreach (var group in fragment.Groups)
        {
            Deliver(group, fragment, payload);
        }
        payload.Completed.Add(new CompletedEntry(fragment, id, []));
        Close(fragment);
        _announceable.AddRange(fragment.Children);
    }

    private void Deliver(DeferredGroup group, DeferredFragment fragment, IncrementalPayload payload)
    {
        if (group.IsDelivered)
        {
            return;
        }
        group.IsDelivered = true;
        var nearest = fragment;
        foreach (var other in group.BelongsTo)
        {
            if (_openFragments.Contains(other) && (other.Path?.Length ?? 0) > (nearest.Path?.Length ?? 0))
            {
                nearest = other;
            }
        }

        payload.Incremental.Add((new DataEntry(nearest, OperationExecution.Sort(group.Errors), group.Root, group.Target.Path), nearest.Id!));
        Announce(group, payload);
    }

    private void Deliver(ItemStream stream, IncrementalPayload payload)
    {
        var items = new List<object?>();
        var errors = new List<GraphQLError>();
        var position = stream.Waiting.TryPeek(out var first) ? first.Position : 0;
        StreamItem? failed = null;
        var delivered = new List<StreamItem>();
        while (failed is null && stream.Waiting.TryPeek(out var item) && (item.IsDone || item.IsNulled))
        {
            stream.Waiting.Dequeue();
            if (item.IsNulled)
            {
                failed = item;
                continue;
            }

            items.Add(item.Value);
            errors.AddRange(OperationExecution.Sort(item.Errors));
            delivered.Add(item);
        }

        if (items.Count > 0)
        {
            payload.Incremental.Add((new ItemsEntry(stream, errors, items, position), stream.Id!));
        }
        foreach (var item in delivered)
        {
            Accept(item);
            Announce(item, payload);
        }

        if (failed is null && stream is not { IsExhausted: true, Waiting.Count: 0 })
        {
            // There is room for more.
            if (stream is { IsReading: false, IsExhausted: false })
            {
                StartableStreams.Enqueue(stream);
            }
            return;
        }

        if (failed is not null)
        {
            AddFailure(payload, stream, stream.Id!, OperationExecution.Sort(failed.Errors));
        }
        else
        {
            payload.Completed.Add(new CompletedEntry(stream, stream.Id!, []));
        }
        stream.IsOver = true;
        _openStreams.Remove(stream);
    }

    private void Fail(DeferredGroup group, IncrementalPayload payload)
    {
        foreach (var fragment in group.BelongsTo)
        {
            if (fragment.IsOver)
            {
                continue;
            }
            if (fragment.Id is { } id)
            {
                AddFailure(payload, fragment, id, OperationExecution.Sort(group.Errors));
            }
            Close(fragment);
        }
    }

    private void Close(DeferredFragment fragment)
    {
        fragment.IsOver = true;
        _openFragments.Remove(fragment);
    }

    private void AddFailure(IncrementalPayload payload, IPendingPart part, string id, IReadOnlyList<GraphQLError> errors)
    {
        payload.Completed.Add(new CompletedEntry(part, id, errors));
        if (format == IncrementalFormat.V01)
        {
            payload.Incremental.Add((part is ItemStream stream ? new ItemsEntry(stream, errors, null, 0) : new DataEntry(part, errors, null, part.Path), id));
        }
    }
}
