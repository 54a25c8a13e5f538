namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>The changes to a track. Omitted fields stay unchanged.</summary>
/// <param name="TrackId">The ID of the track.</param>
/// <param name="Title">The title. It must not be blank and has at most 255 characters.</param>
/// <param name="AudioId">The ID of the recording, which is one of your audio files.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images. Null removes it.</param>
/// <param name="GenreIds">The IDs of the genres, which replace the existing ones. At most 10.</param>
/// <param name="Lyrics">The lyrics. Null removes them.</param>
/// <param name="Music">The author of the music. Null removes it.</param>
public sealed record UpdateTrackInput(
    [property: ID<Track>] Guid TrackId,
    Optional<string> Title,
    [property: ID("MediaAsset")] Optional<Guid?> AudioId,
    [property: ID("MediaAsset")] Optional<Guid?> CoverId,
    [property: ID<Genre>] Optional<IReadOnlyList<Guid>> GenreIds,
    Optional<TrackLyricsInput?> Lyrics,
    Optional<TrackMusicInput?> Music
);
