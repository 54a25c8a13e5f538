namespace Qplet.GraphQL.Schema.Albums;

/// <summary>Mutations of albums.</summary>
[MutationType]
[Authorize]
public static class AlbumMutations
{
    /// <summary>Creates an album. If it is not private, your followers are notified.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Album> CreateAlbumAsync(CreateAlbumInput input, Viewer viewer, AlbumWriter albums, CancellationToken cancellationToken) =>
        albums.CreateAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Updates one of your albums. Omitted fields stay unchanged. When an album is no longer private for the first time, your followers are notified.
    /// </summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    public static Task<Album> UpdateAlbumAsync(UpdateAlbumInput input, Viewer viewer, AlbumWriter albums, CancellationToken cancellationToken) =>
        albums.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes one of your albums with its comments and likes. Its tracks stay. Admins may delete any album.</summary>
    /// <param name="albumId">The ID of the album.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Album>]
    public static async Task<Guid> DeleteAlbumAsync([ID<Album>] Guid albumId, Viewer viewer, AlbumWriter albums, CancellationToken cancellationToken)
    {
        await albums.DeleteAsync(viewer, albumId, cancellationToken);
        return albumId;
    }

    /// <summary>
    /// Adds one of your tracks to one of your albums, at the end or at a place. A track that is in the album already moves to the place, or stays if no place
    /// is passed. An album has at most 500 tracks.
    /// </summary>
    /// <param name="albumId">The ID of the album.</param>
    /// <param name="trackId">The ID of the track.</param>
    /// <param name="place">The place of the track. If it is omitted or null, the track is added at the end.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<AddTrackToAlbumPayload> AddTrackToAlbumAsync(
        [ID<Album>] Guid albumId,
        [ID<Track>] Guid trackId,
        AlbumPlaceInput? place,
        Viewer viewer,
        AlbumTrackWriter albums,
        CancellationToken cancellationToken
    ) => albums.AddAsync(viewer, albumId, trackId, place, cancellationToken);

    /// <summary>Moves a track of one of your albums to another place. It is not an error if it is there already.</summary>
    /// <param name="albumId">The ID of the album.</param>
    /// <param name="trackId">The ID of the track, which must be in the album.</param>
    /// <param name="place">The place.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Album> MoveTrackInAlbumAsync(
        [ID<Album>] Guid albumId,
        [ID<Track>] Guid trackId,
        AlbumPlaceInput place,
        Viewer viewer,
        AlbumTrackWriter albums,
        CancellationToken cancellationToken
    ) => albums.MoveAsync(viewer, albumId, trackId, place, cancellationToken);

    /// <summary>Takes a track out of one of your albums. The track stays. It is not an error if it is not in the album.</summary>
    /// <param name="albumId">The ID of the album.</param>
    /// <param name="trackId">The ID of the track.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<RemoveTrackFromAlbumPayload> RemoveTrackFromAlbumAsync(
        [ID<Album>] Guid albumId,
        [ID<Track>] Guid trackId,
        Viewer viewer,
        AlbumTrackWriter albums,
        CancellationToken cancellationToken
    ) => albums.RemoveAsync(viewer, albumId, trackId, cancellationToken);
}
