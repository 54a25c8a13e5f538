using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Queries for albums. Private albums are visible only to their owner and to admins.</summary>
[QueryType]
public static class AlbumQueries
{
    private static readonly EntityQuery<Album> s_all = EntityQuery.Create<QpletDbContext, Album>(db => db.Albums).OrderByDescending(album => album.CreatedAt);

    /// <summary>Returns an album by its ID, or null if no album has this ID or the album is private and you may not see it.</summary>
    /// <param name="id">The ID of the album.</param>
    public static Task<Album?> GetAlbumAsync([ID<Album>] Guid id, AlbumByIdDataLoader albums, CancellationToken cancellationToken) =>
        albums.LoadAsync(id, cancellationToken);

    /// <summary>The albums that you may see, newest first.</summary>
    /// <param name="search">Returns only albums whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Album>> GetAlbumsAsync(
        PagingArguments paging,
        QueryContext<Album> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(album => album.Name, search), cancellationToken);
}
