namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>The result of <c>removeTrackFromPlaylist</c>.</summary>
/// <param name="Playlist">The playlist.</param>
/// <param name="Track">The track, or null if you may not see it.</param>
/// <param name="RemovedEntryId">The ID of the entry that was removed.</param>
[ObjectType]
public sealed record RemoveTrackFromPlaylistPayload(Playlist? Playlist, Track? Track, [property: ID(PlaylistLimits.EntryTypeName)] Guid? RemovedEntryId);
