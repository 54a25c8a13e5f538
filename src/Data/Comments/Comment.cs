using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Comments;

/// <summary>
/// What a user says about a track, an album or a release: exactly one of <see cref="TrackId" />, <see cref="AlbumId" /> and <see cref="ReleaseId" /> is set,
/// on replies as well.
/// </summary>
public sealed class Comment
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who wrote the comment.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The text.</summary>
    public string Content { get; set; } = null!;

    /// <summary>The key of the track that the comment is about.</summary>
    public Guid? TrackId { get; set; }

    /// <summary>The key of the album that the comment is about.</summary>
    public Guid? AlbumId { get; set; }

    /// <summary>The key of the release that the comment is about.</summary>
    public int? ReleaseId { get; set; }

    /// <summary>The key of the comment that opened the thread; null for one that opens a thread itself.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The key of the reply in the same thread that this reply answers; null when it answers the thread's first comment.</summary>
    public Guid? InReplyToId { get; set; }

    /// <summary>Whether the owner of the subject keeps the comment at the top.</summary>
    public bool IsPinned { get; set; }

    /// <summary>When the comment was taken down though it has replies; its text is not shown any more.</summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>How many replies the thread has that the comment opened, hidden ones not counted; 0 for a reply.</summary>
    public int ReplyCount { get; set; }

    /// <summary>How many users like the comment.</summary>
    public int LikeCount { get; set; }

    /// <summary>How many users dislike the comment.</summary>
    public int DislikeCount { get; set; }

    /// <summary>When the comment was written.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the text was last changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who wrote the comment.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The track that the comment is about.</summary>
    public Track? Track { get; set; }

    /// <summary>The album that the comment is about.</summary>
    public Album? Album { get; set; }

    /// <summary>The release that the comment is about.</summary>
    public Release? Release { get; set; }

    /// <summary>The comment that opened the thread.</summary>
    public Comment? Parent { get; set; }

    /// <summary>The reply that this reply answers.</summary>
    public Comment? InReplyTo { get; set; }

    /// <summary>The replies of the thread that the comment opened.</summary>
    public ICollection<Comment> Replies { get; set; } = null!;

    /// <summary>The likes and dislikes of the comment.</summary>
    public ICollection<Reaction> Reactions { get; set; } = null!;

    /// <summary>The attached files; their order is that of <see cref="AttachmentLinks" />.</summary>
    public ICollection<MediaAsset> Attachments { get; set; } = null!;

    /// <summary>The places of the attached files.</summary>
    public ICollection<CommentAttachment> AttachmentLinks { get; set; } = null!;
}
