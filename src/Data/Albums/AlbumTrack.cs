using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Albums;

/// <summary>The position of a track in an album.</summary>
public sealed class AlbumTrack : IOrderedEntry
{
    /// <summary>The key of the album.</summary>
    public Guid AlbumId { get; set; }

    /// <inheritdoc />
    public Guid TrackId { get; set; }

    /// <inheritdoc />
    public int Position { get; set; }

    /// <summary>The album.</summary>
    public Album Album { get; set; } = null!;

    /// <summary>The track.</summary>
    public Track Track { get; set; } = null!;
}
