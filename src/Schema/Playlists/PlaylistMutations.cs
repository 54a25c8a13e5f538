namespace Qplet.GraphQL.Schema.Playlists;

/// <summary>Mutations of playlists.</summary>
[MutationType]
[Authorize]
public static class PlaylistMutations
{
    /// <summary>Creates a playlist.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    public static Task<Playlist> CreatePlaylistAsync(CreatePlaylistInput input, Viewer viewer, PlaylistWriter playlists, CancellationToken cancellationToken) =>
        playlists.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Updates one of your playlists. Omitted fields stay unchanged.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [Error<ConflictException>]
    public static Task<Playlist> UpdatePlaylistAsync(UpdatePlaylistInput input, Viewer viewer, PlaylistWriter playlists, CancellationToken cancellationToken) =>
        playlists.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes one of your playlists with its comments and likes. Its tracks stay. Admins may delete any playlist.</summary>
    /// <param name="playlistId">The ID of the playlist.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Playlist>]
    public static async Task<Guid> DeletePlaylistAsync(
        [ID<Playlist>] Guid playlistId,
        Viewer viewer,
        PlaylistWriter playlists,
        CancellationToken cancellationToken
    )
    {
        await playlists.DeleteAsync(viewer, playlistId, cancellationToken);
        return playlistId;
    }

    /// <summary>Adds a track to one of your playlists, at the end or at a place. A playlist has at most 5000 entries.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<AddTrackToPlaylistPayload> AddTrackToPlaylistAsync(
        AddTrackToPlaylistInput input,
        Viewer viewer,
        PlaylistTrackWriter playlists,
        CancellationToken cancellationToken
    ) => playlists.AddAsync(viewer, input, cancellationToken);

    /// <summary>
    /// Moves an entry of one of your playlists to another place, which changes the order of the tracks. It is not an error if it is there already.
    /// </summary>
    /// <param name="playlistId">The ID of the playlist.</param>
    /// <param name="entryId">The `entryId` of the edge.</param>
    /// <param name="place">The place.</param>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Playlist> MoveTrackInPlaylistAsync(
        [ID<Playlist>] Guid playlistId,
        [ID(PlaylistLimits.EntryTypeName)] Guid entryId,
        PlaylistPlaceInput place,
        Viewer viewer,
        PlaylistTrackWriter playlists,
        CancellationToken cancellationToken
    ) => playlists.MoveAsync(viewer, playlistId, entryId, place, cancellationToken);

    /// <summary>Removes an entry from one of your playlists. Other entries of the same track stay.</summary>
    /// <param name="playlistId">The ID of the playlist.</param>
    /// <param name="entryId">The `entryId` of the edge.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static async Task<RemoveTrackFromPlaylistPayload> RemoveTrackFromPlaylistAsync(
        [ID<Playlist>] Guid playlistId,
        [ID(PlaylistLimits.EntryTypeName)] Guid entryId,
        Viewer viewer,
        PlaylistTrackWriter playlists,
        CancellationToken cancellationToken
    )
    {
        var (playlist, track) = await playlists.RemoveAsync(viewer, playlistId, entryId, cancellationToken);
        return new(playlist, track, entryId);
    }
}
