using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Playlists;

/// <summary>An entry of a playlist: a track at a position.</summary>
public sealed class PlaylistTrack : IOrderedEntry
{
    /// <summary>The key, which tells entries of the same track apart.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the playlist.</summary>
    public Guid PlaylistId { get; set; }

    /// <inheritdoc />
    public Guid TrackId { get; set; }

    /// <inheritdoc />
    public int Position { get; set; }

    /// <summary>The time when the track was added.</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>The playlist.</summary>
    public Playlist Playlist { get; set; } = null!;

    /// <summary>The track.</summary>
    public Track Track { get; set; } = null!;
}
