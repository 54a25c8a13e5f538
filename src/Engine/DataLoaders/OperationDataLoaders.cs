using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.DataLoaders;

/// <summary>The DataLoaders of one operation: one instance for each type and key. Safe for concurrent use.</summary>
/// <param name="scheduler">Runs the batches of the loaders.</param>
public sealed class OperationDataLoaders(IBatchScheduler scheduler)
{
    private readonly Lock _gate = new();

    /// <summary>Replaced as a whole when a loader is added, so it can be read without a lock.</summary>
    private (Type Type, object? Key, object Loader)[] _loaders = [];

    /// <summary>Returns the loader of a type and key. Returns null if <see cref="GetOrAdd" /> has not created it yet.</summary>
    public T? Find<T>(object? key)
        where T : class => Find<T>(Volatile.Read(ref _loaders), key);

    /// <summary>
    /// Returns the loader of a type and key, and creates it on the first call: with the constructor that takes an <see cref="IBatchScheduler" /> if the type
    /// has one, or as a service if the type is abstract. Other constructor parameters are resolved as services.
    /// </summary>
    public T GetOrAdd<T>(object? key, IServiceProvider services)
        where T : class
    {
        lock (_gate)
        {
            if (Find<T>(_loaders, key) is { } known)
            {
                return known;
            }
            var loader = DataLoaderFactory<T>.Create(services, scheduler);
            Volatile.Write(ref _loaders, [.. _loaders, (typeof(T), key, loader)]);
            return loader;
        }
    }

    /// <summary>Clears the caches of all loaders.</summary>
    public void ClearCaches()
    {
        foreach (var entry in Volatile.Read(ref _loaders))
        {
            (entry.Loader as IDataLoader)?.ClearCache();
        }
    }

    private static T? Find<T>((Type Type, object? Key, object Loader)[] loaders, object? key)
        where T : class
    {
        foreach (var entry in loaders)
        {
            if (entry.Type == typeof(T) && Equals(entry.Key, key))
            {
                return Unsafe.As<T>(entry.Loader);
            }
        }

        return null;
    }
}
