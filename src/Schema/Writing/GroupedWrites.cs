namespace Qplet.GraphQL.Schema.Writing;

/// <summary>
/// Writes small items in groups: those that arrive while a group is written form the next one. The task of an item completes when its group was committed, and
/// fails if the group could not be written.
/// </summary>
/// <param name="writeAsync">Writes and commits a group.</param>
/// <typeparam name="T">The items.</typeparam>
internal sealed class GroupedWrites<T>(Func<IReadOnlyList<T>, Task> writeAsync)
{
    /// <summary>The maximum number of items in a group.</summary>
    public const int MaxGroup = 500;

    /// <summary>The maximum number of items that wait for their group. Further items are refused.</summary>
    public const int MaxWaiting = 20_000;

    private readonly Lock _lock = new();
    private readonly Queue<(T Item, TaskCompletionSource Written)> _waiting = [];
    private bool _isWriting;

    /// <summary>Adds an item to the next group, and waits until it is committed. Cancellation only ends the wait.</summary>
    /// <exception cref="DatabaseUnavailableException">Too many items wait.</exception>
    public Task AddAsync(T item, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_waiting.Count >= MaxWaiting)
            {
                throw new DatabaseUnavailableException($"{MaxWaiting} writes wait already.");
            }
            _waiting.Enqueue((item, written));
            if (!_isWriting)
            {
                _isWriting = true;

                // The groups of later callers must not run in the context of the first one.
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(WriteAllAsync, CancellationToken.None);
                }
            }
        }
        return written.Task.WaitAsync(cancellationToken);
    }

    private async Task WriteAllAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            try
            {
                await writeAsync(group.ConvertAll(static entry => entry.Item));
                group.ForEach(static entry => entry.Written.SetResult());
            }
            catch (Exception exception)
            {
                group.ForEach(entry => entry.Written.SetException(exception));
            }
        }
    }

    private List<(T Item, TaskCompletionSource Written)> Take()
    {
        lock (_lock)
        {
            var group = new List<(T, TaskCompletionSource)>(Math.Min(_waiting.Count, MaxGroup));
            while (group.Count < MaxGroup && _waiting.TryDequeue(out var entry))
            {
                group.Add(entry);
            }
            _isWriting = group.Count > 0;
            return group;
        }
    }
}
