namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of genres.</summary>
[ObjectType<Genre>]
public static class GenreTracks
{
    /// <summary>The tracks of the genre, newest first.</summary>
    /// <param name="search">Returns only tracks whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Track>> GetTracksAsync(
        [Parent(nameof(Genre.Id))] Genre genre,
        PagingArguments paging,
        QueryContext<Track> query,
        TracksByGenreDataLoader tracks,
        CancellationToken cancellationToken,
        string? search = null
    ) => tracks.With(paging, query.Search(track => track.Title, search)).LoadAsync(genre.Id, cancellationToken);
}
