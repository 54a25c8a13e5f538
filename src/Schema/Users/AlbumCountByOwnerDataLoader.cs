using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Users;

/// <summary>Counts the public albums of users.</summary>
public sealed class AlbumCountByOwnerDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : BatchDataLoader<Guid, int>(scheduler)
{
    private static readonly EntityQuery<Guid, Album> s_source = EntityQuery.Create<QpletDbContext, Guid, Album>(
        (db, ownerId) => db.Albums.Where(album => album.OwnerId == ownerId && !album.IsPrivate)
    );

    /// <inheritdoc />
    protected override Task<IReadOnlyDictionary<Guid, int>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken) =>
        queries.CountsAsync(s_source, keys, null, cancellationToken);
}
