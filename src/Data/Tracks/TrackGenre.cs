using Qplet.GraphQL.Data.Genres;

namespace Qplet.GraphQL.Data.Tracks;

/// <summary>The relation between a track and a genre.</summary>
public sealed class TrackGenre
{
    /// <summary>The key of the track.</summary>
    public Guid TrackId { get; set; }

    /// <summary>The key of the genre.</summary>
    public Guid GenreId { get; set; }

    /// <summary>The track.</summary>
    public Track Track { get; set; } = null!;

    /// <summary>The genre.</summary>
    public Genre Genre { get; set; } = null!;
}
