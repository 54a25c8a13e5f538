using Qplet.GraphQL.Schema.Caching;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Queries for releases, their dates and their sources.</summary>
[QueryType]
public static class ReleaseQueries
{
    private static readonly EntityQuery<Release> s_all = EntityQuery
        .Create<QpletDbContext, Release>(db => db.Releases)
        .OrderByDescending(release => release.PublishedAt);

    /// <summary>Returns a release by its ID, or null if no release has this ID.</summary>
    /// <param name="id">The ID of the release.</param>
    public static Task<Release?> GetReleaseAsync([ID<Release>] int id, ReleaseByIdDataLoader releases, CancellationToken cancellationToken) =>
        releases.LoadAsync(id, cancellationToken);

    /// <summary>The releases, newest first.</summary>
    /// <param name="search">Returns only releases whose title contains this text, at most 255 characters. Letter case is ignored.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Release>> GetReleasesAsync(
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken,
        string? search = null
    ) => queries.ToPageAsync(s_all, paging, query.Search(release => release.Title, search), cancellationToken);

    /// <summary>
    /// The dates of a release: the earliest first, of those that start at the same time the shortest periods first, and last those to be announced. Available
    /// with every plan. If no release has the ID, the field is null, with an error NOT_FOUND.
    /// </summary>
    /// <param name="releaseId">The ID of the release.</param>
    /// <param name="search">
    /// Returns only dates whose note, or the name of whose country, platform or action contains this text, at most 255 characters. Letter case is ignored.
    /// </param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<ReleaseDate>> GetReleaseDatesAsync(
        [ID<Release>] int releaseId,
        PagingArguments paging,
        QueryContext<ReleaseDate> query,
        DatesByReleaseDataLoader dates,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken,
        string? search = null
    ) =>
        await dates
            .With(paging, query.SearchDates(search))
            .LoadAsync(releaseId, cancellationToken)
            .OfExisting(() => releases.LoadAsync(releaseId, cancellationToken));

    /// <summary>
    /// The sources of a release, in the order in which they were added. Available with every plan. If no release has the ID, the field is null, with an error
    /// NOT_FOUND.
    /// </summary>
    /// <param name="releaseId">The ID of the release.</param>
    [CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
    [UsePaging]
    public static async Task<Page<ReleaseSource>> GetReleaseSourcesAsync(
        [ID<Release>] int releaseId,
        PagingArguments paging,
        QueryContext<ReleaseSource> query,
        SourcesByReleaseDataLoader sources,
        ReleaseByIdDataLoader releases,
        CancellationToken cancellationToken
    ) => await sources.With(paging, query).LoadAsync(releaseId, cancellationToken).OfExisting(() => releases.LoadAsync(releaseId, cancellationToken));

    /// <summary>Returns a release date by its ID, or null if no release date has this ID.</summary>
    /// <param name="id">The ID of the release date.</param>
    public static Task<ReleaseDate?> GetReleaseDateAsync([ID<ReleaseDate>] int id, ReleaseDateByIdDataLoader dates, CancellationToken cancellationToken) =>
        dates.LoadAsync(id, cancellationToken);

    /// <summary>Returns a source of a release by its ID, or null if no source has this ID.</summary>
    /// <param name="id">The ID of the source.</param>
    public static Task<ReleaseSource?> GetReleaseSourceAsync(
        [ID<ReleaseSource>] int id,
        ReleaseSourceByIdDataLoader sources,
        CancellationToken cancellationToken
    ) => sources.LoadAsync(id, cancellationToken);
}
