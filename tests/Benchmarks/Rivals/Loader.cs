using GraphQL.DataLoader;

namespace Qplet.GraphQL.Rivals;

/// <summary>Collects the keys of a request and loads them together, as graphql-dotnet's package DataLoader does.</summary>
internal sealed class Loader<TValue>(
    Func<IReadOnlyCollection<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, TValue>>> load,
    TValue? missing = default
)
{
    private Batch? _collecting;

    public IDataLoaderResult Load(Guid key)
    {
        if (_collecting is null or { IsLoading: true })
        {
            _collecting = new Batch(load);
        }
        _collecting.Add(key);
        return new Result(_collecting, key, missing);
    }

    private sealed class Batch(Func<IReadOnlyCollection<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, TValue>>> load)
    {
        private readonly HashSet<Guid> _keys = [];
        private Task<IReadOnlyDictionary<Guid, TValue>>? _loading;

        public bool IsLoading => _loading is not null;

        public void Add(Guid key) => _keys.Add(key);

        public Task<IReadOnlyDictionary<Guid, TValue>> LoadAsync(CancellationToken cancellationToken) => _loading ??= load(_keys, cancellationToken);
    }

    private sealed class Result(Batch batch, Guid key, TValue? missing) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var values = await batch.LoadAsync(cancellationToken);
            return values.TryGetValue(key, out var value) ? value : missing;
        }
    }
}
