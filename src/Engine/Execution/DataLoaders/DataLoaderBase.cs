using System.Runtime.InteropServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Loads values by key in batches, each key once in an operation. Safe for concurrent use.</summary>
/// <remarks>
/// A load only notes the key; when no resolver can go on without it, all noted keys are fetched together. The methods take a cancellation token for uniformity
/// with other services:
/// keys are shared among their callers, so that only the operation's own end cancels a batch.
/// </remarks>
public abstract class DataLoaderBase<TKey, TValue>(IBatchScheduler scheduler) : IDataLoader
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, Promise>? _promises;
    private List<Promise>? _waiting;

    /// <summary>How many keys are fetched at once: 1,000. A larger batch is fetched in parts, one after the other.</summary>
    protected virtual int MaxBatchSize => 1000;

    /// <summary>The name that traces and measurements show: the type's name.</summary>
    protected virtual string Name => GetType().Name;

    /// <summary>How keys are told apart; null for their own equality.</summary>
    protected virtual IEqualityComparer<TKey>? KeyComparer => null;

    /// <summary>Runs the fetches; a loader made of others hands it on to them.</summary>
    protected IBatchScheduler Scheduler { get; } = scheduler;

    /// <summary>Loads the value of a key; null (the default) where there is none.</summary>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Task<TValue?> task;
        bool isFirst,
            isWaiting;
        lock (_gate)
        {
            var promise = GetPromise(key, out isFirst, out isWaiting);
            task = promise.Optional;
        }

        Announce(isFirst, isWaiting);
        return task;
    }

    /// <summary>Loads the value of a key that must be there.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the task fails with it.</exception>
    public Task<TValue> LoadRequiredAsync(TKey key, CancellationToken cancellationToken = default)
    {
        Task<TValue> task;
        bool isFirst,
            isWaiting;
        lock (_gate)
        {
            var promise = GetPromise(key, out isFirst, out isWaiting);
            task = promise.Required;
        }

        Announce(isFirst, isWaiting);
        return task;
    }

    /// <summary>Loads the values of several keys, in their order; null (the default) where there is none.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        var tasks = new Task<TValue?>[keys.Count];
        var (isAnyFirst, isAnyWaiting) = (false, false);
        lock (_gate)
        {
            var index = 0;
            foreach (var key in keys)
            {
                tasks[index++] = GetPromise(key, out var isFirst, out var isWaiting).Optional;
                isAnyFirst |= isFirst;
                isAnyWaiting |= isWaiting;
            }
        }

        Announce(isAnyFirst, isAnyWaiting);
        return await Task.WhenAll(tasks);
    }

    /// <summary>Makes a value known, so that its key is not fetched; a key that is known already keeps its value.</summary>
    public void Prime(TKey key, TValue value)
    {
        lock (_gate)
        {
            _promises ??= new(KeyComparer);
            ref var promise = ref CollectionsMarshal.GetValueRefOrAddDefault(_promises, key, out var exists);
            if (exists)
            {
                return;
            }
            promise = new Promise(key);
            promise.Complete(DataLoaderResult<TValue>.Found(value), Name);
        }
    }

    /// <summary>Forgets one key; who already waits for it still gets its value.</summary>
    public void Remove(TKey key)
    {
        lock (_gate)
        {
            _promises?.Remove(key);
        }
    }

    /// <inheritdoc />
    public virtual void ClearCache()
    {
        lock (_gate)
        {
            _promises = null;
        }
    }

    /// <summary>Fetches the values of distinct keys. <paramref name="results" /> has an entry for each key, at first empty.</summary>
    protected abstract Task FetchAsync(IReadOnlyList<TKey> keys, DataLoaderResult<TValue>[] results, CancellationToken cancellationToken);

    private Promise GetPromise(TKey key, out bool isFirst, out bool isWaiting)
    {
        isFirst = false;
        _promises ??= new(KeyComparer);
        ref var promise = ref CollectionsMarshal.GetValueRefOrAddDefault(_promises, key, out var exists);
        if (!exists)
        {
            promise = new Promise(key);
            isFirst = _waiting is null;
            (_waiting ??= []).Add(promise);
        }

        isWaiting = !promise!.IsDispatched;
        return promise;
    }

    private void Announce(bool isFirst, bool isWaiting)
    {
        if (isFirst)
        {
            Scheduler.Schedule(DispatchAsync);
        }
        else if (isWaiting)
        {
            Scheduler.NoteWaiting();
        }
    }

    private async Task DispatchAsync(CancellationToken cancellationToken)
    {
        List<Promise> batch;
        lock (_gate)
        {
            batch = _waiting ?? [];
            _waiting = null;
            foreach (var promise in batch)
            {
                promise.IsDispatched = true;
            }
        }

        for (var start = 0; start < batch.Count; start += MaxBatchSize)
        {
            await FetchAsync(batch, start, Math.Min(MaxBatchSize, batch.Count - start), cancellationToken);
        }
    }

    private async Task FetchAsync(List<Promise> batch, int start, int count, CancellationToken cancellationToken)
    {
        using var measurement = ExecutionDiagnostics.StartBatch(Name, count);
        var keys = new TKey[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = batch[start + i].Key;
        }
        var results = new DataLoaderResult<TValue>[count];
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await FetchAsync(keys, results, cancellationToken);
        }
        catch (Exception exception)
        {
            measurement.Fail(exception);
            Array.Fill(results, DataLoaderResult<TValue>.Failed(exception));
        }

        for (var i = 0; i < count; i++)
        {
            batch[start + i].Complete(results[i], Name);
        }
    }

    /// <summary>
    /// What those wait for who asked for a key. Its continuations run where the batch completes, so that a resolver that goes on to another key notes it before
    /// the next dispatch is considered.
    /// </summary>
    private sealed class Promise(TKey key)
    {
        private TaskCompletionSource<TValue?>? _optional;
        private TaskCompletionSource<TValue>? _required;
        private DataLoaderResult<TValue> _result;
        private volatile bool _isCompleted;
        private string _loader = "";

        public TKey Key { get; } = key;

        public bool IsDispatched { get; set; }

        public Task<TValue?> Optional
        {
            get
            {
                if (_optional is null)
                {
                    var optional = new TaskCompletionSource<TValue?>();
                    Volatile.Write(ref _optional, optional);
                    Interlocked.MemoryBarrier();
                    if (_isCompleted)
                    {
                        CompleteOptional(optional);
                    }
                }

                return _optional.Task;
            }
        }

        public Task<TValue> Required
        {
            get
            {
                if (_required is null)
                {
                    var required = new TaskCompletionSource<TValue>();
                    Volatile.Write(ref _required, required);
                    Interlocked.MemoryBarrier();
                    if (_isCompleted)
                    {
                        CompleteRequired(required);
                    }
                }

                return _required.Task;
            }
        }

        public void Complete(DataLoaderResult<TValue> result, string loader)
        {
            IsDispatched = true;
            _loader = loader;
            _result = result;
            _isCompleted = true;
            Interlocked.MemoryBarrier();
            if (Volatile.Read(ref _optional) is { } optional)
            {
                CompleteOptional(optional);
            }
            if (Volatile.Read(ref _required) is { } required)
            {
                CompleteRequired(required);
            }
        }

        private void CompleteOptional(TaskCompletionSource<TValue?> optional)
        {
            if (_result.Error is { } error)
            {
                Fail(optional, error);
            }
            else
            {
                optional.TrySetResult(_result.Value);
            }
        }

        private void CompleteRequired(TaskCompletionSource<TValue> required)
        {
            if (_result.Error is { } error)
            {
                Fail(required, error);
            }
            else if (_result is { IsFound: true, Value: { } value })
            {
                required.TrySetResult(value);
            }
            else
            {
                Fail(required, new KeyNotFoundException(ExecutionErrors.RequiredKeyNotFound(_loader)));
            }
        }

        private static void Fail<T>(TaskCompletionSource<T> source, Exception error)
        {
            if (error is OperationCanceledException canceled)
            {
                source.TrySetCanceled(canceled.CancellationToken);
            }
            else
            {
                source.TrySetException(error);
            }
        }
    }
}
