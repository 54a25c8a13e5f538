using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.Rest;

/// <summary>The routes of the published documents. They are replaced when the documents change.</summary>
internal sealed class RestRoutes : IDisposable
{
    private readonly Lock _gate = new();
    private readonly RequestExecutor _executor;
    private Snapshot _current = null!;

    /// <summary>Reads the routes.</summary>
    public RestRoutes(RequestExecutor executor)
    {
        _executor = executor;
        executor.Published.Changed += OnChanged;
        Read();
    }

    /// <summary>The routes, in the order of their documents.</summary>
    public IReadOnlyList<RestRoute> All => Volatile.Read(ref _current).Routes;

    /// <summary>Finds the routes of a path.</summary>
    public RouteMatch? Find(ReadOnlySpan<string> segments) => Volatile.Read(ref _current).Table.Find(segments);

    /// <inheritdoc />
    public void Dispose() => _executor.Published.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs args) => Read();

    /// <summary>Reads the routes, one caller after the other, so those that remain are those of the documents that were read last.</summary>
    private void Read()
    {
        lock (_gate)
        {
            RestRoute[] routes =
            [
                .. _executor
                    .Published.Current.Where(static document => document.Http is not null)
                    .Select(document => new RestRoute(_executor.Schema, document)),
            ];
            Volatile.Write(ref _current, new Snapshot(routes, new RouteTable(routes)));
        }
    }

    private sealed record Snapshot(IReadOnlyList<RestRoute> Routes, RouteTable Table);
}
