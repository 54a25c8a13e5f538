using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Loads pages of the tracks of genres, the newest first.</summary>
public sealed class TracksByGenreDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : PagedChildrenDataLoader<Guid, Track>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Track> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Track>((db, genreId) => db.Tracks.Where(track => track.GenreLinks.Any(link => link.GenreId == genreId)))
        .OrderByDescending(track => track.CreatedAt);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Track> Source => s_source;
}
