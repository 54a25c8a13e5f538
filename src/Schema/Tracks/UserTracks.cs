namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of users.</summary>
[ObjectType<User>]
public static class UserTracks
{
    /// <summary>The tracks of the user, newest first.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Track>> GetTracksAsync(
        [Parent(nameof(User.Id))] User user,
        PagingArguments paging,
        QueryContext<Track> query,
        TracksByOwnerDataLoader tracks,
        CancellationToken cancellationToken
    ) => tracks.With(paging, query).LoadAsync(user.Id, cancellationToken);
}
