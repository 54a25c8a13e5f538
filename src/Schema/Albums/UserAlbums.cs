namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The albums of users.</summary>
[ObjectType<User>]
public static class UserAlbums
{
    /// <summary>The albums of the user, newest first. Private albums are visible only to their owner and to admins.</summary>
    /// <param name="search">Returns only albums whose name contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Album>> GetAlbumsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Album> query,
        AlbumsByOwnerDataLoader albums,
        CancellationToken cancellationToken,
        string? search = null
    ) => albums.With(paging, query.Search(album => album.Name, search)).LoadAsync(user.Id, cancellationToken);
}
