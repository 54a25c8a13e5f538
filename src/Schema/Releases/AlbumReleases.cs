namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The releases that announce albums.</summary>
[ObjectType<Album>]
public static class AlbumReleases
{
    /// <summary>The releases that announce the album, newest first.</summary>
    /// <param name="search">Returns only releases whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(InheritMaxAge = true)]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Release>> GetReleasesAsync(
        [Parent(nameof(Album.Id))] Album album,
        PagingArguments paging,
        QueryContext<Release> query,
        ReleasesByAlbumDataLoader releases,
        CancellationToken cancellationToken,
        string? search = null
    ) => releases.With(paging, query.Search(release => release.Title, search)).LoadAsync(album.Id, cancellationToken);
}
