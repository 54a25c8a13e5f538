using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Calendars;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Reference;
using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A release of a work or an event, such as a game, a film, a book, an album or a match.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<Release>]
[BindOnly(
    nameof(Release.Id),
    nameof(Release.Title),
    nameof(Release.Description),
    nameof(Release.IsOwned),
    nameof(Release.ContributionAuthorization),
    nameof(Release.IsPromoted),
    nameof(Release.IsInFocus),
    nameof(Release.IsInSpotlight),
    nameof(Release.PublishedAt),
    nameof(Release.UpdatedAt),
    nameof(Release.LikeCount),
    nameof(Release.HypeCount),
    nameof(Release.CommentCount),
    nameof(Release.ShareCount),
    nameof(Release.PlatformCount),
    nameof(Release.CountryCount)
)]
public static class ReleaseType
{
    /// <summary>The URL of the thumbnail.</summary>
    public static Uri? GetThumbnailUrl([Parent(nameof(Release.ThumbnailUrl))] Release release, LinkBuilder links) => links.Stored(release.ThumbnailUrl);

    /// <summary>The URL of the banner, or null if the release has none.</summary>
    public static Uri? GetBannerUrl([Parent(nameof(Release.BannerUrl))] Release release, LinkBuilder links) => links.Stored(release.BannerUrl);

    /// <summary>The URL of the public page.</summary>
    public static Uri GetUrl([Parent(nameof(Release.Id))] Release release, LinkBuilder links) => links.Release(release.Id);

    /// <summary>The subcategory.</summary>
    public static Task<Subcategory> GetSubcategoryAsync(
        [Parent(nameof(Release.SubcategoryCode))] Release release,
        SubcategoryByCodeDataLoader subcategories,
        CancellationToken cancellationToken
    ) => subcategories.LoadRequiredAsync(release.SubcategoryCode, cancellationToken);

    /// <summary>The user who announced the release.</summary>
    public static Task<User> GetPublisherAsync(
        [Parent(nameof(Release.PublisherId))] Release release,
        UserByIdDataLoader users,
        CancellationToken cancellationToken
    ) => users.LoadRequiredAsync(release.PublisherId, cancellationToken);

    /// <summary>Whether you are the publisher.</summary>
    public static bool GetViewerIsPublisher([Parent(nameof(Release.PublisherId))] Release release, Viewer viewer) => viewer.Is(release.PublisherId);

    /// <summary>The album that the release announces, or null if it announces no album or you may not see it.</summary>
    public static async Task<Album?> GetAlbumAsync(
        [Parent(nameof(Release.AlbumId))] Release release,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    ) => release.AlbumId is { } albumId ? await albums.LoadAsync(albumId, cancellationToken) : null;

    /// <summary>The state of the release now.</summary>
    public static ReleaseState GetState([Parent(nameof(Release.LatestDate), nameof(Release.StateWithoutDates))] Release release, TimeProvider time) =>
        release.LatestDate is not { } latest ? release.StateWithoutDates
        : latest > time.UtcMoment() ? ReleaseState.Upcoming
        : ReleaseState.Passed;

    /// <summary>
    /// The time left until `soonestDate`, or null if no date is known or its period has begun. To a date without a time of day, it is the time until its first
    /// day starts in the time zone.
    /// </summary>
    /// <param name="timeZone">
    /// The IANA name of the time zone, such as `Europe/Paris`. If omitted or null, `settings.system.timeZone`, or else UTC. The error is INVALID_INPUT if the
    /// name is not known.
    /// </param>
    /// <param name="countryCode">Counts to the `soonestDate` of this country.</param>
    public static async Task<ReleaseCountdown?> GetCountdownAsync(
        [Parent(nameof(Release.Id), nameof(Release.SoonestDateId))] Release release,
        ReleaseDateByIdDataLoader dates,
        SoonestDatesByReleaseDataLoader soonest,
        CountryDatesDataLoader countries,
        ViewerTimeZone zones,
        TimeProvider time,
        CancellationToken cancellationToken,
        string? timeZone = null,
        string? countryCode = null
    )
    {
        var zone = await zones.FindAsync(timeZone, "timeZone", cancellationToken);
        var now = time.UtcMoment();
        if (await dates.FindAsync(soonest, countries, release, countryCode, now, cancellationToken) is not { Start: { } start } next)
        {
            return null;
        }
        var begins = next.Precision == DatePrecision.Time ? start : TimeZones.StartOf(DateOnly.FromDateTime(start), zone);
        return begins - now is { Ticks: > 0 } left ? ReleaseCountdown.Of(left) : null;
    }

    /// <summary>
    /// The next date: the earliest one that has not ended before today, in UTC. If all have ended, the earliest of all. Null if no date is known.
    /// </summary>
    /// <param name="countryCode">
    /// The ISO 3166-1 alpha-2 code of a country, such as `FR`, for the next date there: one of this country, or one that applies worldwide. If it has none, the
    /// next date of all; see its `country`. Letter case is ignored.
    /// </param>
    public static async ValueTask<ReleaseDate?> GetSoonestDateAsync(
        [Parent(nameof(Release.Id), nameof(Release.SoonestDateId))] Release release,
        ReleaseDateByIdDataLoader dates,
        SoonestDatesByReleaseDataLoader soonest,
        CountryDatesDataLoader countries,
        TimeProvider time,
        CancellationToken cancellationToken,
        string? countryCode = null
    ) => await dates.FindAsync(soonest, countries, release, countryCode, time.UtcMoment(), cancellationToken);

    /// <summary>
    /// The release dates: the earliest first, of those that start at the same time the shortest periods first, and last those to be announced. `releaseDates`
    /// returns the dates of one release with every plan.
    /// </summary>
    /// <param name="search">
    /// Returns only dates whose note, or the name of whose country, platform or action contains this text, at most 255 characters. Letter case is ignored.
    /// </param>
    [CacheControl(InheritMaxAge = true)]
    [RequiresPlan(UserPlan.Premium, "release.dates", Owner = nameof(Release.PublisherId))]
    [UsePaging(ConnectionName = "ReleaseDates")]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<ReleaseDate>?> GetDatesAsync(
        [Parent(nameof(Release.Id), nameof(Release.PublisherId))] Release release,
        PagingArguments paging,
        QueryContext<ReleaseDate> query,
        DatesByReleaseDataLoader dates,
        CancellationToken cancellationToken,
        string? search = null
    ) => await dates.With(paging, query.SearchDates(search)).LoadAsync(release.Id, cancellationToken);

    /// <summary>
    /// The sources of the news about the release, in the order in which they were added. `releaseSources` returns the sources of one release with every plan.
    /// </summary>
    [CacheControl(InheritMaxAge = true)]
    [RequiresPlan(UserPlan.Premium, "release.sources", Owner = nameof(Release.PublisherId))]
    [UsePaging(ConnectionName = "ReleaseSources")]
    public static async Task<Page<ReleaseSource>?> GetSourcesAsync(
        [Parent(nameof(Release.Id), nameof(Release.PublisherId))] Release release,
        PagingArguments paging,
        QueryContext<ReleaseSource> query,
        SourcesByReleaseDataLoader sources,
        CancellationToken cancellationToken
    ) => await sources.With(paging, query).LoadAsync(release.Id, cancellationToken);

    /// <summary>Facts about the release, in the order set by the publisher. At most 100.</summary>
    [RequiresPlan(UserPlan.Professional, "release.details", Owner = nameof(Release.PublisherId))]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseDetail>?> GetDetailsAsync(
        [Parent(nameof(Release.Id), nameof(Release.PublisherId))] Release release,
        DetailsByReleaseDataLoader details,
        CancellationToken cancellationToken
    ) => await details.LoadAsync(release.Id, cancellationToken);

    /// <summary>Whether you may edit the release. True if you are its publisher or an admin.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Release.PublisherId))] Release release, Viewer viewer) => viewer.MaySeePrivateOf(release.PublisherId);

    /// <summary>Whether you may delete the release. True if you are its publisher or an admin.</summary>
    public static bool GetViewerCanDelete([Parent(nameof(Release.PublisherId))] Release release, Viewer viewer) => viewer.MaySeePrivateOf(release.PublisherId);

    /// <summary>
    /// Whether you may contribute to the release. True if you are signed in and not its publisher, `contributionAuthorization` allows it, and neither of you
    /// has blocked the other.
    /// </summary>
    [NotFilterable]
    public static async Task<bool> GetViewerCanContributeAsync(
        [Parent(nameof(Release.PublisherId), nameof(Release.ContributionAuthorization))] Release release,
        Viewer viewer,
        UnblockedUserByIdDataLoader users,
        CancellationToken cancellationToken
    ) =>
        release.ContributionAuthorization != ContributionAuthorization.NotAllowed
        && !viewer.Is(release.PublisherId)
        && await viewer.MayActAsync(null, release.PublisherId, users, cancellationToken);

    /// <summary>Returns a release by its key.</summary>
    [NodeResolver]
    public static Task<Release?> GetNodeAsync(int id, ReleaseByIdDataLoader releases, CancellationToken cancellationToken) =>
        releases.LoadAsync(id, cancellationToken);
}
