namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The result of <c>addTrackToPlaylist</c>.</summary>
/// <param name="Playlist">The playlist.</param>
/// <param name="Track">The track.</param>
/// <param name="EntryId">The ID of the new entry.</param>
[ObjectType]
public sealed record AddTrackToPlaylistPayload(Playlist? Playlist, Track? Track, [property: ID(PlaylistLimits.EntryTypeName)] Guid? EntryId);
