using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Albums;
using Qplet.GraphQL.Schema.Links;
using Qplet.GraphQL.Schema.Reference;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A release of a work or an event, such as a game, a film, a book, an album or a match.</summary>
[ObjectType<Release>]
[BindOnly(
    nameof(Release.Id),
    nameof(Release.Title),
    nameof(Release.ContributionAuthorization),
    nameof(Release.IsPromoted),
    nameof(Release.IsOwned),
    nameof(Release.PublishedAt),
    nameof(Release.UpdatedAt)
)]
public static class ReleaseType
{
    /// <summary>The description of the release.</summary>
    public static string? GetDescription([Parent(nameof(Release.Summary))] Release release) => release.Summary;

    /// <summary>The URL of the thumbnail.</summary>
    public static string? GetThumbnail([Parent(nameof(Release.ThumbnailUrl))] Release release) => release.ThumbnailUrl;

    /// <summary>The URL of the banner, or null if the release has none.</summary>
    public static string? GetBanner([Parent(nameof(Release.BannerUrl))] Release release) => release.BannerUrl;

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
    [NotFilterable]
    public static async Task<Album?> GetAlbumAsync(
        [Parent(nameof(Release.AlbumId))] Release release,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    ) => release.AlbumId is { } albumId ? await albums.LoadAsync(albumId, cancellationToken) : null;

    /// <summary>The state of the release: whether a date is known, and whether all dates are in the past.</summary>
    public static ReleaseState GetState([Parent(nameof(Release.SoonestDate), nameof(Release.LatestDate))] Release release, TimeProvider time) =>
        new(release.SoonestDate is null, release.LatestDate <= time.UtcMoment());

    /// <summary>The statistics of the release.</summary>
    public static ReleaseStatistics GetStatistics(
        [Parent(
            nameof(Release.LikeCount),
            nameof(Release.HypeCount),
            nameof(Release.CommentCount),
            nameof(Release.PlatformCount),
            nameof(Release.CountryCount)
        )]
            Release release
    ) => new(release.LikeCount, release.HypeCount, release.CommentCount, release.PlatformCount, release.CountryCount);

    /// <summary>The time left until the earliest known date, or null if no date is known or the date is in the past.</summary>
    public static ReleaseCountdown? GetCountdown([Parent(nameof(Release.SoonestDate))] Release release, TimeProvider time) =>
        release.SoonestDate is { } soonest && soonest - time.UtcMoment() is { Ticks: > 0 } left ? ReleaseCountdown.Of(left) : null;

    /// <summary>The earliest known date, or null if no date is known.</summary>
    public static async Task<ReleaseDate?> GetSoonestDateAsync(
        [Parent(nameof(Release.Id))] Release release,
        SoonestDateByReleaseDataLoader dates,
        CancellationToken cancellationToken
    ) => await dates.LoadAsync(release.Id, cancellationToken) is [var soonest, ..] ? soonest : null;

    /// <summary>The release dates: first those to be announced, then the others, earliest first.</summary>
    [RequiresPlan(UserPlan.Premium, "release.dates")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseDate>?> GetDatesAsync(
        [Parent(nameof(Release.Id))] Release release,
        DatesByReleaseDataLoader dates,
        CancellationToken cancellationToken
    ) => await dates.LoadAsync(release.Id, cancellationToken);

    /// <summary>The sources of the news about the release, in the order in which they were added.</summary>
    [RequiresPlan(UserPlan.Premium, "release.sources")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseSource>?> GetSourcesAsync(
        [Parent(nameof(Release.Id))] Release release,
        SourcesByReleaseDataLoader sources,
        CancellationToken cancellationToken
    ) => await sources.LoadAsync(release.Id, cancellationToken);

    /// <summary>Facts about the release, in the order set by the publisher.</summary>
    [RequiresPlan(UserPlan.Professional, "release.details")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseDetail>?> GetDetailsAsync(
        [Parent(nameof(Release.Id))] Release release,
        DetailsByReleaseDataLoader details,
        CancellationToken cancellationToken
    ) => await details.LoadAsync(release.Id, cancellationToken);

    /// <summary>Whether you may edit the release. True if you are its publisher.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Release.PublisherId))] Release release, Viewer viewer) => viewer.Is(release.PublisherId);

    /// <summary>Returns a release by its key.</summary>
    [NodeResolver]
    public static Task<Release?> GetNodeAsync(int id, ReleaseByIdDataLoader releases, CancellationToken cancellationToken) =>
        releases.LoadAsync(id, cancellationToken);
}
