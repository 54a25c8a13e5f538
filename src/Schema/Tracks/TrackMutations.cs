using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Errors;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>Publishing tracks.</summary>
[MutationType]
[Authorize]
public static class TrackMutations
{
    /// <summary>Publishes a track of an audio file of your own.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Track> CreateTrackAsync(CreateTrackInput input, Viewer viewer, TrackWriter tracks, CancellationToken cancellationToken) =>
        tracks.CreateAsync(viewer, input, cancellationToken);

    /// <summary>Changes your own track: the fields that are present, and nothing else.</summary>
    [Error<ValidationException>]
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<Track> UpdateTrackAsync(UpdateTrackInput input, Viewer viewer, TrackWriter tracks, CancellationToken cancellationToken) =>
        tracks.UpdateAsync(viewer, input, cancellationToken);

    /// <summary>Deletes your own track with its comments and likes; admins may delete any.</summary>
    /// <param name="trackId">The track.</param>
    [Error<NotFoundException>]
    [Error<NotOwnerException>]
    public static Task<DeletedTrack> DeleteTrackAsync([ID<Track>] Guid trackId, Viewer viewer, TrackWriter tracks, CancellationToken cancellationToken) =>
        tracks.DeleteAsync(viewer, trackId, cancellationToken);
}
