using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Comments;

/// <summary>A comment on a subject, or a reply to such a comment. A reply has the subject of the comment that opened the thread.</summary>
public sealed class Comment : ISubjectRow, IReactable, ISearchSubject, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "comment";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Comment> SearchFields { get; } = new(KindName, [], [c => c.Content]);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who wrote the comment.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The text.</summary>
    public string Content { get; set; } = null!;

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <inheritdoc />
    public string SubjectKind { get; set; } = null!;

    /// <inheritdoc />
    public Guid SubjectId { get; set; }

    /// <summary>The key of the comment that opened the thread, or null if this comment opens a thread.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The key of the reply in the same thread that this reply answers, or null if it answers the first comment of the thread.</summary>
    public Guid? InReplyToId { get; set; }

    /// <summary>Whether the comment is pinned to the top by the owner of the subject.</summary>
    public bool IsPinned { get; set; }

    /// <summary>
    /// The time when the comment was deleted although it has replies, or null if it was not. The text of a hidden comment is no longer shown.
    /// </summary>
    public DateTime? HiddenAt { get; set; }

    /// <summary>The number of replies in the thread that the comment opened, without hidden replies; 0 for a reply.</summary>
    public int ReplyCount { get; set; }

    /// <summary>The number of users who like the comment.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of users who dislike the comment.</summary>
    public int DislikeCount { get; set; }

    /// <summary>The time when the comment was written.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the text was last changed, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who wrote the comment.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The comment that opened the thread.</summary>
    public Comment? Parent { get; set; }

    /// <summary>The reply that this reply answers.</summary>
    public Comment? InReplyTo { get; set; }

    /// <summary>The replies in the thread that the comment opened.</summary>
    public ICollection<Comment> Replies { get; set; } = null!;

    /// <summary>The attached files. <see cref="AttachmentLinks" /> holds their order.</summary>
    public ICollection<MediaAsset> Attachments { get; set; } = null!;

    /// <summary>The positions of the attached files.</summary>
    public ICollection<CommentAttachment> AttachmentLinks { get; set; } = null!;

    Guid ISubject.Uid => Id;
}
