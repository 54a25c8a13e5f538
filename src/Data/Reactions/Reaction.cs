using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Reactions;

/// <summary>
/// How a user reacts to a track, an album, a release or a comment: exactly one of the subject's keys is set, and there is at most one row for each user,
/// subject and kind.
/// </summary>
public sealed class Reaction
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who reacts.</summary>
    public Guid UserId { get; set; }

    /// <summary>How the user reacts.</summary>
    public ReactionKind Kind { get; set; }

    /// <summary>The key of the track.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>The key of the album.</summary>
    public Guid? AlbumId { get; set; }

    /// <summary>The key of the release.</summary>
    public int? ReleaseId { get; set; }

    /// <summary>The key of the comment.</summary>
    public Guid? CommentId { get; set; }

    /// <summary>Since when.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who reacts.</summary>
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
