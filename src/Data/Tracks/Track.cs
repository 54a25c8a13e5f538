using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Tracks;

/// <summary>A piece of music that an author has published.</summary>
public sealed class Track
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The title.</summary>
    public string Title { get; set; } = null!;

    /// <summary>The key of the user who published the track.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The key of the recording.</summary>
    public Guid? MediaAssetId { get; set; }

    /// <summary>The key of the cover picture.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>Whether the words are the owner's own; null when nothing is said about the words.</summary>
    public bool? LyricsIsOwn { get; set; }

    /// <summary>Who wrote the words, when the owner did not.</summary>
    public string? LyricsAuthor { get; set; }

    /// <summary>The words.</summary>
    public string? LyricsContent { get; set; }

    /// <summary>Whether the music is the owner's own; null when nothing is said about the music.</summary>
    public bool? MusicIsOwn { get; set; }

    /// <summary>Who wrote the music, when the owner did not.</summary>
    public string? MusicAuthor { get; set; }

    /// <summary>How often the track was played.</summary>
    public int PlaybackCount { get; set; }

    /// <summary>How many users like the track.</summary>
    public int LikeCount { get; set; }

    /// <summary>How many comments the track has, replies included and hidden ones not.</summary>
    public int CommentCount { get; set; }

    /// <summary>When the track was published.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the track was last changed by its owner.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who published the track.</summary>
    public User Owner { get; set; } = null!;

    /// <summary>The recording.</summary>
    public MediaAsset? MediaAsset { get; set; }

    /// <summary>The cover picture.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The kinds of music the track is of.</summary>
    public ICollection<Genre> Genres { get; set; } = null!;

    /// <summary>The relations to the track's genres.</summary>
    public ICollection<TrackGenre> GenreLinks { get; set; } = null!;

    /// <summary>The albums that contain the track.</summary>
    public ICollection<Album> Albums { get; set; } = null!;

    /// <summary>The places of the track in albums.</summary>
    public ICollection<AlbumTrack> AlbumLinks { get; set; } = null!;

    /// <summary>What people say about the track.</summary>
    public ICollection<Comment> Comments { get; set; } = null!;

    /// <summary>The likes of the track.</summary>
    public ICollection<Reaction> Reactions { get; set; } = null!;
}
