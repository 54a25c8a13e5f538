using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Genres;

/// <summary>Loads the genres of tracks that everyone may see.</summary>
public sealed class GenresByTrackDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, Genre>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Genre> s_source = EntityQuery
        .Create<QpletDbContext, Guid, Genre>((db, trackId) => db.Genres.Where(genre => genre.IsPublic && genre.TrackLinks.Any(link => link.TrackId == trackId)))
        .OrderBy(genre => genre.Name);

    /// <inheritdoc />
    protected override EntityQuery<Guid, Genre> Source => s_source;
}
