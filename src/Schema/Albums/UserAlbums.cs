namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The albums of users.</summary>
[ObjectType<User>]
public static class UserAlbums
{
    /// <summary>The albums of the user, newest first. Private albums are visible only to their owner and to admins.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Album>> GetAlbumsAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Album> query,
        AlbumsByOwnerDataLoader albums,
        CancellationToken cancellationToken
    ) => albums.With(paging, query).LoadAsync(user.Id, cancellationToken);
}
