using GraphQL.DataLoader;

namespace Qplet.GraphQL.Rivals;

/// <summary>Collects the keys of a request and loads them together, as graphql-dotnet's package DataLoader does.</summary>
internal sealed class Loader<TValue>(Func<IReadOnlyCollection<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, TValue>>> load)
{
    private HashSet<Guid> _keys = [];
    private Task<IReadOnlyDictionary<Guid, TValue>>? _loading;

    public IDataLoaderResult Load(Guid key)
    {
        if (_loading is not null)
        {
            (_keys, _loading) = ([], null);
        }
        _keys.Add(key);
        return new Result(this, key);
    }

    private async Task<object?> GetAsync(Guid key, CancellationToken cancellationToken)
    {
        var values = await (_loading ??= load(_keys, cancellationToken));
        return values.GetValueOrDefault(key);
    }

    private sealed class Result(Loader<TValue> loader, Guid key) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => loader.GetAsync(key, cancellationToken);
    }
}
