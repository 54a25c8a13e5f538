using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Reactions;

/// <summary>
/// A user's reaction to a track, an album, a release or a comment. Exactly one of the subject's keys is set, and each user, subject and kind has at most one
/// row.
/// </summary>
public sealed class Reaction
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who reacts.</summary>
    public Guid UserId { get; set; }

    /// <summary>The kind of reaction.</summary>
    public ReactionKind Kind { get; set; }

    /// <summary>The key of the track.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>The key of the album.</summary>
    public Guid? AlbumId { get; set; }

    /// <summary>The key of the release.</summary>
    public int? ReleaseId { get; set; }

    /// <summary>The key of the comment.</summary>
    public Guid? CommentId { get; set; }

    /// <summary>The time of the reaction.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who reacted.</summary>
    public User User { get; set; } = null!;

    /// <summary>The track.</summary>
    public Track? Track { get; set; }

    /// <summary>The album.</summary>
    public Album? Album { get; set; }

    /// <summary>The release.</summary>
    public Release? Release { get; set; }

    /// <summary>The comment.</summary>
    public Comment? Comment { get; set; }
}
