using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.EntityFramework;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Queries for releases, their dates and their sources.</summary>
[QueryType]
public static class ReleaseQueries
{
    private static readonly EntityQuery<Release> s_all = EntityQuery
        .Create<QpletDbContext, Release>(db => db.Releases)
        .OrderByDescending(release => release.PublishedAt);

    private static readonly EntityQuery<Release> s_tba = EntityQuery
        .Create<QpletDbContext, Release>(db => db.Releases.Where(release => release.SoonestDate == null))
        .OrderByDescending(release => release.PublishedAt);

    private static readonly EntityQuery<DateTime, Release> s_upcoming = EntityQuery
        .Create<QpletDbContext, DateTime, Release>((db, now) => db.Releases.Where(release => release.SoonestDate > now))
        .OrderBy(release => release.SoonestDate);

    private static readonly EntityQuery<DateTime, Release> s_passed = EntityQuery
        .Create<QpletDbContext, DateTime, Release>((db, now) => db.Releases.Where(release => release.LatestDate <= now))
        .OrderByDescending(release => release.LatestDate);

    private static readonly EntityQuery<int, ReleaseDate> s_dates = EntityQuery
        .Create<QpletDbContext, int, ReleaseDate>((db, releaseId) => db.ReleaseDates.Where(date => date.ReleaseId == releaseId))
        .OrderBy(date => date.Moment)
        .WithVisibility(VisibilityLevel.Reachable, ReleaseDataLoaders.Found);

    /// <summary>Returns a release by its ID, or null if no release has this ID.</summary>
    /// <param name="id">The ID of the release.</param>
    public static Task<Release?> GetReleaseAsync([ID<Release>] int id, ReleaseByIdDataLoader releases, CancellationToken cancellationToken) =>
        releases.LoadAsync(id, cancellationToken);

    /// <summary>The releases. By default newest first; with UPCOMING, by earliest date; with PASSED, by latest date in descending order.</summary>
    /// <param name="progress">
    /// Returns only releases with this progress: without a known date (TBA), with dates in the future (UPCOMING), or with all dates in the past (PASSED).
    /// </param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Release>> GetReleasesAsync(
        PagingArguments paging,
        QueryContext<Release> query,
        IQueryExecutor queries,
        TimeProvider time,
        CancellationToken cancellationToken,
        ReleaseProgress? progress = null
    )
    {
        var source = progress switch
        {
            ReleaseProgress.Tba => s_tba,
            ReleaseProgress.Upcoming => s_upcoming.With(time.UtcMoment()),
            ReleaseProgress.Passed => s_passed.With(time.UtcMoment()),
            _ => s_all,
        };
        return queries.ToPageAsync(source, paging, query, cancellationToken);
    }

    /// <summary>The dates of a release: first those to be announced, then the others, earliest first. Available with every plan.</summary>
    /// <param name="releaseId">The ID of the release.</param>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<ReleaseDate>> GetReleaseDatesAsync(
        [ID<Release>] int releaseId,
        PagingArguments paging,
        QueryContext<ReleaseDate> query,
        IQueryExecutor queries,
        CancellationToken cancellationToken
    ) => queries.ToPageAsync(s_dates.With(releaseId), paging, query, cancellationToken);

    /// <summary>The sources of a release, in the order in which they were added. Available with every plan.</summary>
    /// <param name="releaseId">The ID of the release.</param>
    [ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<ReleaseSource>> GetReleaseSourcesAsync(
        [ID<Release>] int releaseId,
        SourcesByReleaseDataLoader sources,
        CancellationToken cancellationToken
    ) => sources.LoadAsync(releaseId, cancellationToken);

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
