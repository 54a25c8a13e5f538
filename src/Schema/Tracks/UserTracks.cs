namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of users.</summary>
[ObjectType<User>]
public static class UserTracks
{
    /// <summary>The tracks of the user, newest first.</summary>
    /// <param name="search">Returns only tracks whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Track>> GetTracksAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Track> query,
        TracksByOwnerDataLoader tracks,
        CancellationToken cancellationToken,
        string? search = null
    ) => tracks.With(paging, query.Search(track => track.Title, search)).LoadAsync(user.Id, cancellationToken);
}
