using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Albums;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The tracks of albums.</summary>
[ObjectType<Album>]
public static class AlbumTracks
{
    /// <summary>The tracks, in the order of the album.</summary>
    [ListSize(AssumedSize = 50)]
    public static async Task<IReadOnlyList<Track>> GetTracksAsync(
        [Parent(nameof(Album.Id))] Album album,
        TrackLinksByAlbumDataLoader links,
        TrackByIdDataLoader tracks,
        CancellationToken cancellationToken
    )
    {
        var found = await tracks.LoadAsync([.. (await links.LoadAsync(album.Id, cancellationToken)).Select(static link => link.TrackId)], cancellationToken);
        return [.. found.OfType<Track>()];
    }
}
