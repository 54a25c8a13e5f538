using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>What changes in a track; fields that are absent stay as they are.</summary>
/// <param name="TrackId">The track.</param>
/// <param name="Title">The title; at most 255 characters, not blank.</param>
/// <param name="AudioId">The recording: an audio file of your own.</param>
/// <param name="CoverId">The cover picture: an image of your own. Null removes it.</param>
/// <param name="AlbumId">An album of your own to which the track is added at the end, unless it is in it.</param>
/// <param name="GenreIds">The kinds of music, in place of the present ones; at most 10.</param>
/// <param name="Lyrics">The words. Null removes them.</param>
/// <param name="Music">Who made the music. Null removes it.</param>
public sealed record UpdateTrackInput(
    [property: ID<Track>] Guid TrackId,
    Optional<string> Title,
    [property: ID("MediaAsset")] Optional<Guid?> AudioId,
    [property: ID("MediaAsset")] Optional<Guid?> CoverId,
    [property: ID<Album>] Optional<Guid?> AlbumId,
    [property: ID<Genre>] Optional<IReadOnlyList<Guid>> GenreIds,
    Optional<TrackLyricsInput?> Lyrics,
    Optional<TrackMusicInput?> Music
);
