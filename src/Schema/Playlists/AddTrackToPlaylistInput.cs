namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>A new entry of a playlist.</summary>
/// <param name="PlaylistId">The ID of the playlist.</param>
/// <param name="TrackId">The ID of the track, which can be in the playlist already.</param>
/// <param name="Place">The place of the entry. If it is omitted or null, the track is added at the end.</param>
public sealed record AddTrackToPlaylistInput([property: ID<Playlist>] Guid PlaylistId, [property: ID<Track>] Guid TrackId, PlaylistPlaceInput? Place = null);
