using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>Queries for playlists. Private playlists are visible only to their owner and to admins.</summary>
[QueryType]
public static class PlaylistQueries
{
    private static readonly EntityQuery<Playlist> s_all = EntityQuery
        .Create<QpletDbContext, Playlist>(db => db.Playlists)
        .OrderByDescending(playlist => playlist.SystemRank)
        .OrderByDescending(playlist => playlist.CreatedAt);

    /// <summary>Returns a playlist by its ID, or null if no playlist has this ID or the playlist is private and you may not see it.</summary>
    /// <param name="id">The ID of the playlist.</param>
    public static Task<Playlist?> GetPlaylistAsync([ID<Playlist>] Guid id, PlaylistByIdDataLoader playlists, CancellationToken cancellationToken) =>
        playlists.LoadAsync(id, cancellationToken);

    /// <summary>The playlists that you may see: the system playlists, then those of users, newest first.</summary>
    /// <param name="search">Returns only playlists whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Playlist>> GetPlaylistsAsync(
        PagingArguments paging,
        QueryContext<Playlist> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(playlist => playlist.Name, search), cancellationToken);
}
