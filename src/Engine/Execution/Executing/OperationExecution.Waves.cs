using System.Runtime.InteropServices;

namespace Qplet.GraphQL.Execution;

/// <content>Going on with the fields whose resolvers gave tasks.</content>
internal sealed partial class OperationExecution
{
    private List<PendingField> _pending = [];
    private List<PendingField> _spare = [];

    /// <summary>DataLoaders that run.</summary>
    private Task? _batch;

    /// <summary>Completes all fields that were put aside, and those that turn up below them.</summary>
    private async ValueTask CompletePendingAsync()
    {
        while (true)
        {
            while (CompleteDone())
            {
            }

            if (_pending.Count == 0)
                return;
            if (_batch is { IsCompleted: true } done)
            {
                _batch = null;

                // Work that is scheduled hands its failures to those who wait for it; where it does not, nobody would ever be done.
                await done;
                continue;
            }

            ThrowIfAborted();
            var isAtRest = IsAtRest();
            if (isAtRest)
            {
                Dispatch();
                continue;
            }

            if (_dispatcher.StartListening())
                continue;
            Watch();
            var hasWork = _dispatcher.HasWork;
            var isWoken = await _dispatcher.WaitAsync(hasWork ? _environment.Options.MaxBatchDelay : Timeout.InfiniteTimeSpan, RequestAborted);
            if (!isWoken && _dispatcher.HasWork)
                Dispatch();
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
            if (!_hasNulled || !field.Parent.IsDiscarded)
                CompleteDone(field);
        }

        fields.Clear();
        return any;
    }

    private void CompleteDone(in PendingField pending)
    {
        var (parent, field) = (pending.Parent, pending.Field);
        object? value;
        try
        {
            value = pending.Unwrap(pending.Task);
        }
        catch (Exception exception)
        {
            AddException(exception, parent, field);
            if (field.Type.IsNonNull)
                Propagate(parent);
            return;
        }

        if (!Settle(parent, field, value))
            Propagate(parent);
    }

    /// <summary>Whether no resolver can go on unless DataLoaders run: then all keys are there that can be.</summary>
    private bool IsAtRest()
    {
        if (_batch is not null || !_dispatcher.HasWork)
            return false;
        var epoch = _dispatcher.Epoch;
        foreach (ref readonly var field in CollectionsMarshal.AsSpan(_pending))
        {
            if (!field.IsAtRest(epoch))
                return false;
        }

        return true;
    }

    private void Dispatch()
    {
        var running = _dispatcher.Dispatch(RequestAborted);
        if (running.IsCompletedSuccessfully)
            return;
        _batch = _batch is null ? running : Task.WhenAll(_batch, running);
        Watch(_batch);
    }

    /// <summary>Makes sure that every task that can get done by itself wakes the executor.</summary>
    private void Watch()
    {
        foreach (ref var field in CollectionsMarshal.AsSpan(_pending))
        {
            // What waits for a batch is done with the batch; a continuation for each would be wasted.
            if (field.IsWatched || (_batch is not null && field.Rested))
                continue;
            field.IsWatched = true;
            Watch(field.Task);
        }
    }

    private void Watch(Task task) => task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(_dispatcher.Wake);
}
