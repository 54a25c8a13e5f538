namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The changes to an album. Omitted fields stay unchanged.</summary>
/// <param name="AlbumId">The ID of the album.</param>
/// <param name="Name">The name. It must not be blank and has at most 255 characters.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters. Null removes it.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images. Null removes it.</param>
/// <param name="IsPrivate">Whether only you and admins may see the album.</param>
/// <param name="TrackIds">
/// The IDs of all tracks, in their order and without repetitions, which replace the list. New ones must be tracks of yours. At most 500. Requires `version`.
/// Tracks that you may not see stay in their places. To change single tracks, use `addTrackToAlbum`, `moveTrackInAlbum` and `removeTrackFromAlbum`.
/// </param>
/// <param name="Version">
/// The `version` of the album that the list is based on. If the tracks were changed since then, nothing is changed and a `ConflictError` is returned.
/// </param>
public sealed record UpdateAlbumInput(
    [property: ID<Album>] Guid AlbumId,
    Optional<string> Name,
    Optional<string?> Description,
    [property: ID("MediaAsset")] Optional<Guid?> CoverId,
    Optional<bool?> IsPrivate,
    [property: ID<Track>] Optional<IReadOnlyList<Guid>?> TrackIds,
    int? Version = null
);
