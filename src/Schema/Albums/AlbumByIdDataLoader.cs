using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Loads albums by key.</summary>
public sealed class AlbumByIdDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : EntityByKeyDataLoader<Guid, Album>(queries, scheduler)
{
    private static readonly EntityQuery<Album> s_source = EntityQuery.Create<QpletDbContext, Album>(db => db.Set<Album>());

    /// <inheritdoc />
    protected override EntityQuery<Album> Source => s_source;

    /// <inheritdoc />
    protected override IReadOnlyList<string> AlwaysLoaded => [nameof(Album.IsPrivate), nameof(Album.OwnerId)];
}
