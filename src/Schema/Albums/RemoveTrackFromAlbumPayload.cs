namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The result of <c>removeTrackFromAlbum</c>.</summary>
/// <param name="Album">The album.</param>
/// <param name="Track">The track, which was taken out of the album.</param>
[ObjectType]
public sealed record RemoveTrackFromAlbumPayload(Album? Album, Track? Track);
