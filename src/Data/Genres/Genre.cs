using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Genres;

/// <summary>A genre of music.</summary>
public sealed class Genre
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }

    /// <summary>Whether everyone can see the genre. If not, only admins can.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The number of tracks in the genre.</summary>
    public int TrackCount { get; set; }

    /// <summary>The time when the genre was added.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The tracks of the genre.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The relations to the tracks of the genre.</summary>
    public ICollection<TrackGenre> TrackLinks { get; set; } = null!;
}
