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

/// <summary>Something that comes out: a game, a film, a book, an album, a match.</summary>
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
    /// <summary>What comes out.</summary>
    public static string? GetDescription([Parent(nameof(Release.Summary))] Release release) => release.Summary;

    /// <summary>The address of the small picture.</summary>
    public static string? GetThumbnail([Parent(nameof(Release.ThumbnailUrl))] Release release) => release.ThumbnailUrl;

    /// <summary>The address of the wide picture.</summary>
    public static string? GetBanner([Parent(nameof(Release.BannerUrl))] Release release) => release.BannerUrl;

    /// <summary>The public page of the release.</summary>
    public static Uri GetUrl([Parent(nameof(Release.Id))] Release release, LinkBuilder links) => links.Release(release.Id);

    /// <summary>The kind of release.</summary>
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

    /// <summary>The album that the release announces; null where it announces none that you may see.</summary>
    [NotFilterable]
    public static async Task<Album?> GetAlbumAsync(
        [Parent(nameof(Release.AlbumId))] Release release,
        Viewer viewer,
        AlbumByIdDataLoader albums,
        CancellationToken cancellationToken
    ) => release.AlbumId is { } albumId ? await AlbumType.GetNodeAsync(albumId, viewer, albums, cancellationToken) : null;

    /// <summary>Whether a date is known, and whether all dates have passed.</summary>
    public static ReleaseState GetState([Parent(nameof(Release.SoonestDate), nameof(Release.LatestDate))] Release release, TimeProvider time) =>
        new(release.SoonestDate is null, release.LatestDate <= time.UtcMoment());

    /// <summary>The counts of the release.</summary>
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

    /// <summary>The time left until the soonest date; null where no date is known, and from that date on.</summary>
    public static ReleaseCountdown? GetCountdown([Parent(nameof(Release.SoonestDate))] Release release, TimeProvider time) =>
        release.SoonestDate is { } soonest && soonest - time.UtcMoment() is { Ticks: > 0 } left ? ReleaseCountdown.Of(left) : null;

    /// <summary>The earliest known date; null where none is known.</summary>
    public static async Task<ReleaseDate?> GetSoonestDateAsync(
        [Parent(nameof(Release.Id))] Release release,
        SoonestDateByReleaseDataLoader dates,
        CancellationToken cancellationToken
    ) => await dates.LoadAsync(release.Id, cancellationToken) is [var soonest, ..] ? soonest : null;

    /// <summary>When, where and on what the release comes out: dates to be announced, then the soonest first.</summary>
    [RequiresPlan(UserPlan.Premium, "release.dates")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseDate>?> GetDatesAsync(
        [Parent(nameof(Release.Id))] Release release,
        DatesByReleaseDataLoader dates,
        CancellationToken cancellationToken
    ) => await dates.LoadAsync(release.Id, cancellationToken);

    /// <summary>Where the news come from, in the order in which the sources were added.</summary>
    [RequiresPlan(UserPlan.Premium, "release.sources")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseSource>?> GetSourcesAsync(
        [Parent(nameof(Release.Id))] Release release,
        SourcesByReleaseDataLoader sources,
        CancellationToken cancellationToken
    ) => await sources.LoadAsync(release.Id, cancellationToken);

    /// <summary>Facts about the release, in the publisher's order.</summary>
    [RequiresPlan(UserPlan.Professional, "release.details")]
    [ListSize(AssumedSize = 20)]
    public static async Task<IReadOnlyList<ReleaseDetail>?> GetDetailsAsync(
        [Parent(nameof(Release.Id))] Release release,
        DetailsByReleaseDataLoader details,
        CancellationToken cancellationToken
    ) => await details.LoadAsync(release.Id, cancellationToken);

    /// <summary>Whether you may change the release: you are its publisher.</summary>
    public static bool GetViewerCanEdit([Parent(nameof(Release.PublisherId))] Release release, Viewer viewer) => viewer.Is(release.PublisherId);

    /// <summary>The release of a key.</summary>
    [NodeResolver]
    public static Task<Release?> GetNodeAsync(int id, ReleaseByIdDataLoader releases, CancellationToken cancellationToken) =>
        releases.LoadAsync(id, cancellationToken);
}
