using Qplet.GraphQL.Schema.Tracks;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>An entry of the tracklist of a release.</summary>
[CacheControl(InheritMaxAge = true)]
[ObjectType<TracklistEntry>]
[BindOnly(nameof(TracklistEntry.Position), nameof(TracklistEntry.Title))]
public static class TracklistEntryType
{
    /// <summary>The duration, or null if it is not known.</summary>
    public static TimeSpan? GetDuration([Parent(nameof(TracklistEntry.DurationMilliseconds))] TracklistEntry entry) =>
        entry.DurationMilliseconds is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    /// <summary>The track, or null if it is not a track of this service, or its owner and you have blocked each other.</summary>
    public static async Task<Track?> GetTrackAsync(
        [Parent(nameof(TracklistEntry.TrackId))] TracklistEntry entry,
        UnblockedTrackByIdDataLoader tracks,
        CancellationToken cancellationToken
    ) => entry.TrackId is { } trackId ? await tracks.LoadAsync(trackId, cancellationToken) : null;
}
