using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Releases;

/// <summary>An entry of the tracklist of a release.</summary>
public sealed class TracklistEntry
{
    /// <summary>The key of the release.</summary>
    public int ReleaseId { get; set; }

    /// <summary>The position in the tracklist, starting at 1.</summary>
    public int Position { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The duration in milliseconds, or null if it is not known.</summary>
    public long? DurationMilliseconds { get; set; }

    /// <summary>The key of the track, or null if it is not a track of this service.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>The release.</summary>
    public Release Release { get; set; } = null!;

    /// <summary>The track, or null if it is not a track of this service.</summary>
    public Track? Track { get; set; }
}
