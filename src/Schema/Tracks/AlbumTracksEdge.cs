namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>A track of an album.</summary>
[ObjectType<Edge<AlbumTrack>>("AlbumTracksEdge")]
public static class AlbumTracksEdge
{
    /// <summary>The position of the track in the album, from 1. Positions rise in the order of the album and may have gaps.</summary>
    public static int GetPosition([Parent] Edge<AlbumTrack> edge) => edge.Row.Position + 1;
}
