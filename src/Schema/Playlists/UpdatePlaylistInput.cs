namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The changes to a playlist. Omitted fields stay unchanged.</summary>
/// <param name="PlaylistId">The ID of the playlist.</param>
/// <param name="Name">The name. It must not be blank and has at most 255 characters.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters. Null removes it.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images. Null removes it.</param>
/// <param name="IsPrivate">Whether only you and admins may see the playlist.</param>
/// <param name="TrackIds">
/// The IDs of all tracks, in their order, which replace the list. A track can be repeated. At most 5000. Requires `version`. Tracks that you may not see stay
/// in their places. To change single entries, use `addTrackToPlaylist`, `moveTrackInPlaylist` and `removeTrackFromPlaylist`.
/// </param>
/// <param name="Version">
/// The `version` of the playlist that the list is based on. If the tracks were changed since then, nothing is changed and a `ConflictError` is returned.
/// </param>
public sealed record UpdatePlaylistInput(
    [property: ID<Playlist>] Guid PlaylistId,
    Optional<string> Name,
    Optional<string?> Description,
    [property: ID("MediaAsset")] Optional<Guid?> CoverId,
    Optional<bool?> IsPrivate,
    [property: ID<Track>] Optional<IReadOnlyList<Guid>?> TrackIds,
    int? Version = null
);
