namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Mutations of tracks.</summary>
[MutationType]
[Authorize]
public static class TrackMutations
{
    /// <summary>Publishes a track from one of your audio files.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Track> CreateTrackAsync(CreateTrackInput input, Viewer viewer, TrackWriter tracks, CancellationToken cancellationToken) =>
        tracks.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Updates one of your tracks. Omitted fields stay unchanged.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Track> UpdateTrackAsync(UpdateTrackInput input, Viewer viewer, TrackWriter tracks, CancellationToken cancellationToken) =>
        tracks.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes one of your tracks with its comments and likes. Admins may delete any track.</summary>
    /// <param name="trackId">The ID of the track.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    [ID<Track>]
    public static async Task<Guid> DeleteTrackAsync([ID<Track>] Guid trackId, Viewer viewer, TrackWriter tracks, CancellationToken cancellationToken)
    {
        await tracks.DeleteAsync(viewer, trackId, cancellationToken);
        return trackId;
    }
}
