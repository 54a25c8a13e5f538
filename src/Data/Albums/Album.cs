using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Albums;

/// <summary>A collection of tracks in an order.</summary>
public sealed class Album
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>What the album is about.</summary>
    public string? Description { get; set; }

    /// <summary>The key of the user who made the album.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The key of the cover picture.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>Whether only the owner and admins may see the album.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>How many tracks the album has.</summary>
    public int TrackCount { get; set; }

    /// <summary>How many users like the album.</summary>
    public int LikeCount { get; set; }

    /// <summary>How many comments the album has, replies included and hidden ones not.</summary>
    public int CommentCount { get; set; }

    /// <summary>When the album was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the album was last changed by its owner.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who made the album.</summary>
    public User Owner { get; set; } = null!;

    /// <summary>The cover picture.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The tracks; their order is that of <see cref="TrackLinks" />.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The places of the tracks.</summary>
    public ICollection<AlbumTrack> TrackLinks { get; set; } = null!;

    /// <summary>What people say about the album.</summary>
    public ICollection<Comment> Comments { get; set; } = null!;

    /// <summary>The likes of the album.</summary>
    public ICollection<Reaction> Reactions { get; set; } = null!;

    /// <summary>The releases that announce the album.</summary>
    public ICollection<Release> Releases { get; set; } = null!;
}
