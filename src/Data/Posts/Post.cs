using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Posts;

/// <summary>A text, an image or a share that a user has published.</summary>
public sealed class Post : ICommentable, IReactable, IShareable, IViewable, IShare, IFeedItem, ISearchSubject, IReportable, IEditable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "post";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<Post> SearchFields { get; } = new(KindName, [], [p => p.Content]);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who wrote the post.</summary>
    public Guid AuthorId { get; set; }

    /// <summary>The text, or null if the post has an image or shares something instead.</summary>
    public string? Content { get; set; }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The key of the image.</summary>
    public Guid? ImageId { get; set; }

    /// <inheritdoc />
    public string? SharedKind { get; set; }

    /// <inheritdoc />
    public Guid? SharedId { get; set; }

    /// <summary>The number of views, including those in the service from which the post was imported.</summary>
    public int ViewCount { get; set; }

    /// <summary>The number of users who like the post.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of comments on the post, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The number of times that the post was shared.</summary>
    public int ShareCount { get; set; }

    /// <summary>The number of shares in the service from which the post was imported, with which the count starts; 0 if not imported.</summary>
    public int ImportedShareCount { get; set; }

    /// <summary>The time when the post was published.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the author last changed the post, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The user who wrote the post.</summary>
    public User Author { get; set; } = null!;

    /// <summary>The image.</summary>
    public MediaAsset? Image { get; set; }

    Guid ISubject.Uid => Id;
}
