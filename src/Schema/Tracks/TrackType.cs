using Qplet.GraphQL.Schema.Caching;
using Qplet.GraphQL.Schema.Media;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Tracks;

/// <summary>A piece of music that a user has published.</summary>
[CacheControl(CacheTimes.Content, Vary = [CacheTimes.Caller])]
[ObjectType<Track>]
[BindOnly(
    nameof(Track.Id),
    nameof(Track.Title),
    nameof(Track.PlaybackCount),
    nameof(Track.LikeCount),
    nameof(Track.CommentCount),
    nameof(Track.ShareCount),
    nameof(Track.PlaylistCount),
    nameof(Track.CreatedAt),
    nameof(Track.UpdatedAt)
)]
public static class TrackType
{
    /// <summary>The user who published the track.</summary>
    public static Task<User> GetOwnerAsync([Parent(nameof(Track.OwnerId))] Track track, UserByIdDataLoader users, CancellationToken cancellationToken) =>
        users.LoadRequiredAsync(track.OwnerId, cancellationToken);

    /// <summary>The recording, or null if it is unknown or you may not see it.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetAudioAsync(
        [Parent(nameof(Track.MediaAssetId))] Track track,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(track.MediaAssetId, cancellationToken);

    /// <summary>The cover picture.</summary>
    [NotFilterable]
    public static Task<MediaAsset?> GetCoverAsync(
        [Parent(nameof(Track.CoverId))] Track track,
        MediaAssetByIdDataLoader media,
        CancellationToken cancellationToken
    ) => media.LoadAsync(track.CoverId, cancellationToken);

    /// <summary>The lyrics, or null if they are unknown.</summary>
    public static TrackLyrics? GetLyrics([Parent(nameof(Track.LyricsIsOwn), nameof(Track.LyricsAuthor), nameof(Track.LyricsContent))] Track track) =>
        track is { LyricsIsOwn: null, LyricsAuthor: null, LyricsContent: null }
            ? null
            : new(track.LyricsIsOwn ?? false, track.LyricsAuthor, track.LyricsContent);

    /// <summary>The author of the music, or null if the author is unknown.</summary>
    public static TrackMusic? GetMusic([Parent(nameof(Track.MusicIsOwn), nameof(Track.MusicAuthor))] Track track) =>
        track is { MusicIsOwn: null, MusicAuthor: null } ? null : new(track.MusicIsOwn ?? false, track.MusicAuthor);

    /// <summary>Returns a track by its key.</summary>
    [NodeResolver]
    public static Task<Track?> GetNodeAsync(Guid id, TrackByIdDataLoader tracks, CancellationToken cancellationToken) =>
        tracks.LoadAsync(id, cancellationToken);
}
