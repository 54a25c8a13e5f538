using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Execution;

/// <content>Going on with the fields whose resolvers gave tasks.</content>
internal sealed partial class OperationExecution
{
    private List<PendingField> _pending = [];
    private List<PendingField> _spare = [];
    private bool _areBatchesWatched;

    /// <summary>
    /// Completes all fields that were put aside, and those that turn up below them; of those that come later, until something can be delivered.
    /// </summary>
    private async ValueTask CompletePendingAsync()
    {
        while (true)
        {
            while (CompleteDone()) { }

            if (_pending.Count == 0 || _incremental is { IsReady: true })
            {
                return;
            }
            if (_dispatcher.Reap())
            {
                continue;
            }
            ThrowIfAborted();
            if (IsAtRest())
            {
                Dispatch();
                continue;
            }

            if (_dispatcher.StartListening())
            {
                continue;
            }
            Watch();
            var patience = _dispatcher.HasWork ? Options.MaxBatchDelay : Timeout.InfiniteTimeSpan;
            if (!await _dispatcher.WaitAsync(patience, RequestAborted) && _dispatcher.HasWork)
            {
                Dispatch();
            }
        }
    }

    /// <summary>Completes the fields whose tasks are done; false where there were none.</summary>
    private bool CompleteDone()
    {
        var fields = _pending;
        _pending = _spare;
        _spare = fields;
        var any = false;
        foreach (ref readonly var field in CollectionsMarshal.AsSpan(fields))
        {
            if (!field.Task.IsCompleted)
            {
                _pending.Add(field);
                continue;
            }

            any = true;
            if (field.Stream is { } stream)
            {
                ReadDone(stream, field.Task);
            }
            else if (!_hasNulled || !field.Parent.IsDiscarded)
            {
                CompleteDone(field);
            }
            if (_incremental is not null && field.Stream is null)
            {
                CountDone(_incremental.PartOf(field.Parent));
            }
        }

        fields.Clear();
        return any;
    }

    private void CompleteDone(in PendingField pending)
    {
        var (parent, field) = ((ObjectResult)pending.Parent, pending.Field);
        object? value;
        try
        {
            value = pending.Unwrap(pending.Task);
        }
        catch (Exception exception)
        {
            AddException(exception, parent, field);
            if (field.Type.IsNonNull)
            {
                Propagate(parent);
            }
            return;
        }

        if (!Settle(parent, field, value))
        {
            Propagate(parent);
        }
    }

    /// <summary>Whether no resolver can go on unless DataLoaders run: then all keys are there that can be.</summary>
    private bool IsAtRest()
    {
        if (!_dispatcher.HasWork || !_dispatcher.IsAtRest())
        {
            return false;
        }
        var epoch = _dispatcher.OldestEpoch;
        foreach (ref readonly var field in CollectionsMarshal.AsSpan(_pending))
        {
            // What rested before waits for a batch that runs, which was found to be at rest.
            if (!field.IsAtRest(epoch) && !(_dispatcher.IsRunning && field.Rested))
            {
                return false;
            }
        }

        return true;
    }

    private void Dispatch()
    {
        _dispatcher.Dispatch(RequestAborted);
        _areBatchesWatched = false;
    }

    /// <summary>Makes sure that every task that can get done by itself wakes the executor.</summary>
    private void Watch()
    {
        if (!_areBatchesWatched)
        {
            _areBatchesWatched = true;
            _dispatcher.WatchRunning();
        }

        foreach (ref var field in CollectionsMarshal.AsSpan(_pending))
        {
            // What waits for a batch is done with the batch; a continuation for each would be wasted.
            if (field.IsWatched || (_dispatcher.IsRunning && field.Rested))
            {
                continue;
            }
            field.IsWatched = true;
            field.Task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_dispatcher.Wake);
        }
    }
}
