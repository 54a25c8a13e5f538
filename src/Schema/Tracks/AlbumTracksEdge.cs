using Qplet.GraphQL.Schema.Albums;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>A track of an album.</summary>
[ObjectType<Edge<AlbumTrack>>("AlbumTracksEdge")]
public static class AlbumTracksEdge
{
    /// <summary>The position of the track in the album, from 1. Tracks that you may not see count too.</summary>
    public static async Task<int> GetPositionAsync([Parent] Edge<AlbumTrack> edge, AllTrackLinksByAlbumDataLoader links, CancellationToken cancellationToken)
    {
        var (all, trackId) = (await links.LoadAsync(edge.Row.AlbumId, cancellationToken), edge.Row.TrackId);
        return all.TakeWhile(link => link.TrackId != trackId).Count() + 1;
    }
}
