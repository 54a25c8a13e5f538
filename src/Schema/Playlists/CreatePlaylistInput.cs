namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>A new playlist.</summary>
/// <param name="Name">The name. It must not be blank and has at most 255 characters.</param>
/// <param name="Description">The description. It must not be blank and has at most 5000 characters.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images.</param>
/// <param name="IsPrivate">Whether only you and admins may see the playlist.</param>
/// <param name="TrackIds">The IDs of the tracks, in their order. A track can be repeated. At most 5000.</param>
public sealed record CreatePlaylistInput(
    string Name,
    string? Description = null,
    [property: ID("MediaAsset")] Guid? CoverId = null,
    bool IsPrivate = false,
    [property: ID<Track>] IReadOnlyList<Guid>? TrackIds = null
);
