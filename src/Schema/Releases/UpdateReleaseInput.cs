namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The changes to a release. Omitted fields stay unchanged.</summary>
/// <param name="ReleaseId">The ID of the release.</param>
/// <param name="Title">The title. It must not be blank and has at most 255 characters.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters.</param>
/// <param name="ThumbnailUrl">The URL of the thumbnail, at most 500 characters.</param>
/// <param name="BannerUrl">The URL of the banner, at most 500 characters. Null removes it.</param>
/// <param name="SubcategoryCode">The code of the subcategory. Its releases must come out on all platforms of the dates.</param>
/// <param name="IsOwned">Whether the publisher owns the work.</param>
/// <param name="ContributionAuthorization">Whether other users may contribute.</param>
/// <param name="AlbumId">The ID of the album that the release announces, which must be the publisher's. Null removes it.</param>
/// <param name="Details">Facts about the release, which replace the existing ones. At most 100.</param>
/// <param name="Tracklist">The tracklist, in order, which replaces the existing one. At most 200 entries.</param>
/// <param name="Matches">The matches that the release announces, which replace the existing ones. At most 100.</param>
public sealed record UpdateReleaseInput(
    [property: ID<Release>] int ReleaseId,
    Optional<string> Title,
    Optional<string> Description,
    Optional<Uri> ThumbnailUrl,
    Optional<Uri?> BannerUrl,
    Optional<string> SubcategoryCode,
    Optional<bool> IsOwned,
    Optional<ContributionAuthorization> ContributionAuthorization,
    [property: ID<Album>] Optional<Guid?> AlbumId,
    Optional<IReadOnlyList<ReleaseDetailInput>> Details,
    Optional<IReadOnlyList<TracklistEntryInput>> Tracklist,
    Optional<IReadOnlyList<MatchInput>> Matches
);
