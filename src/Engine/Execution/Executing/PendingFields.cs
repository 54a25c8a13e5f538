namespace Qplet.GraphQL.Execution;

/// <summary>The fields of one run whose values are not available yet. Runs the DataLoaders when no resolver can continue without them.</summary>
internal sealed class PendingFields(ExecutionOptions options, RunScope scope, BatchDispatcher dispatcher, FieldErrors errors, IDeferredParts? parts)
{
    private PendingFieldList _pending = new();
    private PendingFieldList _spare = new();
    private bool _areBatchesWatched;

    public bool IsEmpty => _pending.Count == 0;

    /// <summary>The tasks of the pending fields.</summary>
    public List<Task> Tasks
    {
        get
        {
            var tasks = new List<Task>(_pending.Count);
            foreach (ref readonly var pending in _pending.Fields)
            {
                tasks.Add(pending.Task);
            }
            return tasks;
        }
    }

    /// <summary>Adds a field whose value is not available yet.</summary>
    public void Add(in PendingField field)
    {
        _pending.Add(field);
        if (field.Read is null && parts?.FindPart(field.Parent) is { } part)
        {
            part.Outstanding++;
        }
    }

    /// <summary>
    /// Completes all fields, including those that are added meanwhile. Stops as soon as a part can be delivered, or when an error has ended the run.
    /// </summary>
    public async ValueTask CompleteAsync(FieldExecutor executor)
    {
        while (true)
        {
            while (!errors.IsHalted && CompleteDone(executor)) { }

            if (errors.IsHalted)
            {
                return;
            }
            if (_pending.Count == 0)
            {
                _pending.Release();
                _spare.Release();
                return;
            }
            if (parts is { IsReady: true })
            {
                return;
            }
            if (dispatcher.Reap())
            {
                continue;
            }
            scope.ThrowIfAborted();
            if (IsAtRest())
            {
                Dispatch();
                continue;
            }

            if (dispatcher.StartListening())
            {
                continue;
            }
            Watch();
            var patience = dispatcher.HasWork ? options.MaxBatchDelay : Timeout.InfiniteTimeSpan;
            if (!await dispatcher.WaitAsync(patience, scope.RequestAborted) && dispatcher.HasWork)
            {
                Dispatch();
            }
        }
    }

    /// <summary>Completes the fields whose tasks are done. Returns false if there are none.</summary>
    private bool CompleteDone(FieldExecutor executor)
    {
        var fields = _pending;
        _pending = _spare;
        _spare = fields;
        var any = false;
        foreach (ref readonly var field in fields.Fields)
        {
            if (!field.Task.IsCompleted)
            {
                _pending.Add(field);
                continue;
            }

            any = true;
            if (field.Read is { } read)
            {
                read(field.Task);
                continue;
            }
            if (!errors.HasNulled || !field.Parent.IsDiscarded)
            {
                executor.Complete(field);
            }
            if (parts?.FindPart(field.Parent) is { } part && --part.Outstanding == 0)
            {
                part.End();
            }
        }

        fields.Clear();
        return any;
    }

    /// <summary>Returns whether no resolver can continue unless DataLoaders run: no further keys can be added then.</summary>
    private bool IsAtRest()
    {
        if (!dispatcher.HasWork || !dispatcher.IsAtRest())
        {
            return false;
        }
        var epoch = dispatcher.OldestEpoch;
        foreach (ref readonly var field in _pending.Fields)
        {
            // A field that rested before waits for a running batch, which was found to be at rest.
            if (!field.IsAtRest(epoch) && !(dispatcher.IsRunning && field.Rested))
            {
                return false;
            }
        }

        return true;
    }

    private void Dispatch()
    {
        dispatcher.Dispatch(scope.RequestAborted);
        _areBatchesWatched = false;
    }

    /// <summary>Ensures that every task that can complete by itself wakes the executor.</summary>
    private void Watch()
    {
        if (!_areBatchesWatched)
        {
            _areBatchesWatched = true;
            dispatcher.WatchRunning();
        }

        foreach (ref var field in _pending.Fields)
        {
            // A field that waits for a batch completes with the batch, so it needs no continuation.
            if (field.IsWatched || (dispatcher.IsRunning && field.Rested))
            {
                continue;
            }
            field.IsWatched = true;
            field.Task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(dispatcher.Wake);
        }
    }
}
