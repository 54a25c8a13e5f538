namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The playlists of users.</summary>
[ObjectType<User>]
public static class UserPlaylists
{
    /// <summary>The number of the user's playlists that everyone may see. It is the same for every reader.</summary>
    public static Task<int> GetPlaylistCountAsync(
        [Parent(nameof(User.Id))] User user,
        PlaylistCountByOwnerDataLoader playlists,
        CancellationToken cancellationToken
    ) => playlists.LoadAsync(user.Id, cancellationToken);

    /// <summary>The playlists of the user, newest first. Private playlists are visible only to their owner and to admins.</summary>
    /// <param name="search">Returns only playlists whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Playlist>> GetPlaylistsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Playlist> query,
        PlaylistsByOwnerDataLoader playlists,
        CancellationToken cancellationToken,
        string? search = null
    ) => playlists.With(paging, query.Search(playlist => playlist.Name, search)).LoadAsync(user.Id, cancellationToken);
}
