using System.Runtime.InteropServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.DataLoaders;

/// <summary>Loads values by key in batches and fetches each key at most once in an operation. Safe for concurrent use.</summary>
/// <remarks>
/// A load only records the key. When no resolver can continue without a value, all recorded keys are fetched together. The methods accept a cancellation
/// token for consistency with other asynchronous APIs, but ignore it: keys are shared among callers, so only the end of the operation cancels a batch.
/// </remarks>
public abstract class DataLoaderBase<TKey, TValue>(IBatchScheduler scheduler) : IDataLoader
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, Promise>? _promises;
    private List<Promise>? _waiting;

    /// <summary>The maximum number of keys in one fetch: 1,000. A larger batch is split and its parts are fetched one after the other.</summary>
    protected virtual int MaxBatchSize => 1000;

    /// <summary>The name shown in traces and metrics: by default, the type's name.</summary>
    protected virtual string Name => GetType().Name;

    /// <summary>The comparer of keys. Null for the default equality of the key type.</summary>
    protected virtual IEqualityComparer<TKey>? KeyComparer => null;

    /// <summary>The scheduler that runs the batches. A loader that is composed of other loaders passes it on to them.</summary>
    protected IBatchScheduler Scheduler { get; } = scheduler;

    /// <summary>Loads the value of a key. Returns the default of the type if the key has no value.</summary>
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

    /// <summary>Loads the value of a key that must have one.</summary>
    /// <exception cref="KeyNotFoundException">The key has no value. The returned task fails with this exception.</exception>
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

    /// <summary>Loads the values of several keys, in the order of the keys. A key without a value has the default of the type.</summary>
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

    /// <summary>Returns whether the value of a key has been requested or added.</summary>
    public bool IsKnown(TKey key)
    {
        lock (_gate)
        {
            return _promises is not null && _promises.ContainsKey(key);
        }
    }

    /// <summary>Adds a value that was read elsewhere to the cache, so it is not fetched. A value that has been requested or added before stays.</summary>
    public void Prime(TKey key, TValue value)
    {
        lock (_gate)
        {
            ref var promise = ref CollectionsMarshal.GetValueRefOrAddDefault(_promises ??= new(KeyComparer), key, out var exists);
            if (!exists)
            {
                promise = new Promise(key);
                promise.Complete(DataLoaderResult<TValue>.Found(value), "");
            }
        }
    }

    /// <summary>Removes the value of a key from the cache. A key that has not been fetched yet stays in its batch.</summary>
    public void Remove(TKey key)
    {
        lock (_gate)
        {
            if (_promises is not null && _promises.TryGetValue(key, out var promise) && promise.IsDispatched)
            {
                _promises.Remove(key);
            }
        }
    }

    /// <inheritdoc />
    public virtual void ClearCache()
    {
        lock (_gate)
        {
            _promises = null;
            foreach (var promise in _waiting ?? [])
            {
                (_promises ??= new(KeyComparer)).Add(promise.Key, promise);
            }
        }
    }

    /// <summary>Fetches the values of distinct keys. <paramref name="results" /> has an entry for each key, initially empty.</summary>
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
        using var observation = Scheduler.Observer?.StartBatch(Name, count);
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
            observation?.Fail(exception);
            Array.Fill(results, DataLoaderResult<TValue>.Failed(exception));
        }

        for (var i = 0; i < count; i++)
        {
            batch[start + i].Complete(results[i], Name);
        }
    }

    /// <summary>
    /// The value of a key, shared by all callers that asked for it. Its continuations run where the batch completes, so a resolver that continues with
    /// another key records it before the next dispatch is considered.
    /// </summary>
    private sealed class Promise(TKey key)
    {
        private TaskCompletionSource<TValue?>? _optional;
        private TaskCompletionSource<TValue>? _required;
        private Task<TValue?>? _found;
        private DataLoaderResult<TValue> _result;
        private volatile bool _isCompleted;
        private string _loader = "";

        public TKey Key { get; } = key;

        public bool IsDispatched { get; set; }

        public Task<TValue?> Optional
        {
            get
            {
                if (Found is { } found)
                {
                    return found;
                }
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
                if (Found is { } found)
                {
                    return found!;
                }
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

        /// <summary>The finished task of a value that has been fetched. Null if it has not, or if there is no value.</summary>
        private Task<TValue?>? Found =>
            _found ?? (_isCompleted && _result is { IsFound: true, Value: not null, Error: null } ? _found = Task.FromResult<TValue?>(_result.Value) : null);

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
                Fail(required, new KeyNotFoundException(DataLoaderErrors.RequiredKeyNotFound(_loader)));
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
