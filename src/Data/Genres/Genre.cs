using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Genres;

/// <summary>A kind of music.</summary>
public sealed class Genre
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>Whether everyone may see the genre; otherwise admins only.</summary>
    public bool IsPublic { get; set; }

    /// <summary>How many tracks are of the genre.</summary>
    public int TrackCount { get; set; }

    /// <summary>When the genre was added.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The tracks of the genre.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The relations to the tracks of the genre.</summary>
    public ICollection<TrackGenre> TrackLinks { get; set; } = null!;
}
