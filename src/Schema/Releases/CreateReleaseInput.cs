namespace Qplet.GraphQL.Schema.Releases;

/// <summary>A new release.</summary>
/// <param name="Title">The title. It must not be blank and has at most 255 characters.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters.</param>
/// <param name="ThumbnailUrl">The URL of the thumbnail, at most 500 characters.</param>
/// <param name="BannerUrl">The URL of the banner, at most 500 characters.</param>
/// <param name="SubcategoryCode">The code of the subcategory, such as `game`. Letter case is ignored.</param>
/// <param name="IsOwned">Whether you own the work.</param>
/// <param name="ContributionAuthorization">Whether other users may contribute.</param>
/// <param name="AlbumId">The ID of the album that the release announces, which must be yours.</param>
/// <param name="Dates">The release dates. At most 100.</param>
/// <param name="Details">Facts about the release. At most 100.</param>
/// <param name="Sources">The sources of the news about the release, each with its own URL. At most 100.</param>
/// <param name="Tracklist">The tracklist, in order. At most 200 entries.</param>
/// <param name="Matches">The matches that the release announces. At most 100.</param>
public sealed record CreateReleaseInput(
    string Title,
    string Description,
    Uri ThumbnailUrl,
    Uri? BannerUrl,
    string SubcategoryCode,
    bool IsOwned = false,
    ContributionAuthorization ContributionAuthorization = ContributionAuthorization.NotAllowed,
    [property: ID<Album>] Guid? AlbumId = null,
    IReadOnlyList<ReleaseDateInput>? Dates = null,
    IReadOnlyList<ReleaseDetailInput>? Details = null,
    IReadOnlyList<ReleaseSourceInput>? Sources = null,
    IReadOnlyList<TracklistEntryInput>? Tracklist = null,
    IReadOnlyList<MatchInput>? Matches = null
);
