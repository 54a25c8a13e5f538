namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>A new track.</summary>
/// <param name="Title">The title. It must not be blank and has at most 255 characters.</param>
/// <param name="AudioId">The ID of the recording, which is one of your audio files.</param>
/// <param name="CoverId">The ID of the cover picture, which is one of your images.</param>
/// <param name="AlbumId">The ID of one of your albums. The track is added at its end.</param>
/// <param name="GenreIds">The IDs of the genres. At most 10.</param>
/// <param name="Lyrics">The lyrics.</param>
/// <param name="Music">The author of the music.</param>
public sealed record CreateTrackInput(
    string Title,
    [property: ID("MediaAsset")] Guid AudioId,
    [property: ID("MediaAsset")] Guid? CoverId = null,
    [property: ID<Album>] Guid? AlbumId = null,
    [property: ID<Genre>] IReadOnlyList<Guid>? GenreIds = null,
    TrackLyricsInput? Lyrics = null,
    TrackMusicInput? Music = null
);
