using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>The DataLoaders of the run.</content>
internal sealed partial class OperationExecution
{
    /// <summary>Replaced as a whole when a loader is added, so that it can be read without a lock.</summary>
    private (Type Type, object? Key, object Loader)[] _loaders = [];

    public T GetDataLoader<T>(object? key)
        where T : class
    {
        if (FindLoader<T>(Volatile.Read(ref _loaders), key) is { } known)
        {
            return known;
        }
        var services = Services;
        lock (_gate)
        {
            if (FindLoader<T>(_loaders, key) is { } added)
            {
                return added;
            }
            var loader = DataLoaderFactory<T>.Create(services, _dispatcher);
            Volatile.Write(ref _loaders, [.. _loaders, (typeof(T), key, loader)]);
            return loader;
        }
    }

    private static T? FindLoader<T>((Type Type, object? Key, object Loader)[] loaders, object? key)
        where T : class
    {
        foreach (var entry in loaders)
        {
            if (entry.Type == typeof(T) && Equals(entry.Key, key))
            {
                return System.Runtime.CompilerServices.Unsafe.As<T>(entry.Loader);
            }
        }

        return null;
    }

    private void ClearDataLoaders()
    {
        foreach (var entry in Volatile.Read(ref _loaders))
        {
            (entry.Loader as IDataLoader)?.ClearCache();
        }
    }
}
