using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.EntityFramework;
using Qplet.GraphQL.Schema.Access;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Queries for albums. Private albums are visible only to their owner and to admins.</summary>
[QueryType]
public static class AlbumQueries
{
    private static readonly EntityQuery<Album> s_all = EntityQuery.Create<QpletDbContext, Album>(db => db.Albums).OrderByDescending(album => album.CreatedAt);

    private static readonly EntityQuery<Album> s_public = EntityQuery
        .Create<QpletDbContext, Album>(db => db.Albums.Where(album => !album.IsPrivate))
        .OrderByDescending(album => album.CreatedAt);

    private static readonly EntityQuery<Guid, Album> s_visible = EntityQuery
        .Create<QpletDbContext, Guid, Album>((db, viewerId) => db.Albums.Where(album => !album.IsPrivate || album.OwnerId == viewerId))
        .OrderByDescending(album => album.CreatedAt);

    /// <summary>Returns an album by its ID, or null if no album has this ID or the album is private and you may not see it.</summary>
    /// <param name="id">The ID of the album.</param>
    public static Task<Album?> GetAlbumAsync([ID<Album>] Guid id, Viewer viewer, AlbumByIdDataLoader albums, CancellationToken cancellationToken) =>
        AlbumType.GetNodeAsync(id, viewer, albums, cancellationToken);

    /// <summary>The albums that you may see, newest first.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Album>> GetAlbumsAsync(
        PagingArguments paging,
        QueryContext<Album> query,
        Viewer viewer,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) =>
        queries.ToPageAsync(
            viewer.IsAdmin ? s_all
                : viewer.Id is { } viewerId ? s_visible.With(viewerId)
                : s_public,
            paging,
            query,
            cancellationToken
        );
}
