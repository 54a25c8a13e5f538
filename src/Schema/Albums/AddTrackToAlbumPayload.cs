namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The result of <c>addTrackToAlbum</c>.</summary>
/// <param name="Album">The album.</param>
/// <param name="Track">The track.</param>
[ObjectType]
public sealed record AddTrackToAlbumPayload(Album? Album, Track? Track);
