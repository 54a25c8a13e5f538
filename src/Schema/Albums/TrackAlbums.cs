namespace Qplet.GraphQL.Schema.Albums;

/// <summary>The albums that contain tracks.</summary>
[ObjectType<Track>]
public static class TrackAlbums
{
    /// <summary>The albums that contain the track and that you may see, newest first.</summary>
    [NotFilterable]
    [ListSize(AssumedSize = 20)]
    public static Task<IReadOnlyList<Album>> GetAlbumsAsync(
        [Parent(nameof(Track.Id))] Track track,
        AlbumsByTrackDataLoader albums,
        CancellationToken cancellationToken
    ) => albums.LoadAsync(track.Id, cancellationToken);
}
