using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Loads the albums that contain tracks, newest first. Private albums are visible only to their owner and to admins.</summary>
public sealed class AlbumsByTrackDataLoader(IQueryExecutor queries, IBatchScheduler scheduler) : ChildrenDataLoader<Guid, Album>(queries, scheduler)
{
    private static readonly EntityQuery<Guid, Album> s_all = EntityQuery
        .Create<QpletDbContext, Guid, Album>((db, trackId) => db.Albums.Where(album => album.TrackLinks.Any(link => link.TrackId == trackId)))
        .OrderByDescending(album => album.CreatedAt);

    private static readonly EntityQuery<Guid, Album> s_public = EntityQuery
        .Create<QpletDbContext, Guid, Album>(
            (db, trackId) => db.Albums.Where(album => !album.IsPrivate && album.TrackLinks.Any(link => link.TrackId == trackId))
        )
        .OrderByDescending(album => album.CreatedAt);

    private static readonly EntityQuery<Guid, Guid, Album> s_visible = EntityQuery
        .Create<QpletDbContext, Guid, Guid, Album>(
            (db, trackId, viewerId) =>
                db.Albums.Where(album => (!album.IsPrivate || album.OwnerId == viewerId) && album.TrackLinks.Any(link => link.TrackId == trackId))
        )
        .OrderByDescending(album => album.CreatedAt);

    private Viewer _viewer = Viewer.Anonymous;

    /// <inheritdoc />
    protected override EntityQuery<Guid, Album> Source =>
        _viewer.IsAdmin ? s_all
        : _viewer.Id is { } viewerId ? s_visible.With(viewerId)
        : s_public;

    /// <summary>Returns this loader for the given viewer. An operation has exactly one viewer.</summary>
    public AlbumsByTrackDataLoader For(Viewer viewer)
    {
        _viewer = viewer;
        return this;
    }
}
