namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of genres.</summary>
[ObjectType<Genre>]
public static class GenreTracks
{
    /// <summary>The tracks of the genre, newest first.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Track>> GetTracksAsync(
        [Parent(nameof(Genre.Id))] Genre genre,
        PagingArguments paging,
        QueryContext<Track> query,
        TracksByGenreDataLoader tracks,
        CancellationToken cancellationToken
    ) => tracks.With(paging, query).LoadAsync(genre.Id, cancellationToken);
}
