using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Genres;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>What a new track is made of.</summary>
/// <param name="Title">The title; at most 255 characters, not blank.</param>
/// <param name="AudioId">The recording: an audio file of your own.</param>
/// <param name="CoverId">The cover picture: an image of your own.</param>
/// <param name="AlbumId">An album of your own to which the track is added at the end.</param>
/// <param name="GenreIds">The kinds of music; at most 10.</param>
/// <param name="Lyrics">The words.</param>
/// <param name="Music">Who made the music.</param>
public sealed record CreateTrackInput(
    string Title,
    [property: ID("MediaAsset")] Guid AudioId,
    [property: ID("MediaAsset")] Guid? CoverId = null,
    [property: ID<Album>] Guid? AlbumId = null,
    [property: ID<Genre>] IReadOnlyList<Guid>? GenreIds = null,
    TrackLyricsInput? Lyrics = null,
    TrackMusicInput? Music = null
);
