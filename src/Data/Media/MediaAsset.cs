using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Media;

/// <summary>The record of a file: an image, a recording or an attachment. Its content is in the store or at <see cref="Url" />.</summary>
public sealed class MediaAsset : ICommentable, IReactable, IShareable, IViewable, IReportable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "media-asset";

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who owns the file, or null if it was imported without one.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>The kind of content.</summary>
    public MediaKind Kind { get; set; }

    /// <summary>The original name of the file.</summary>
    public string FileName { get; set; } = null!;

    /// <summary>The folded name of the file, by which orders compare. It follows the name.</summary>
    public string SortFileName
    {
        get => TextFolding.Fold(FileName);
        private set { }
    }

    /// <summary>The extension in lower case, without the dot; empty if the file has none.</summary>
    public string Extension { get; set; } = null!;

    /// <summary>The media type, such as <c>audio/mpeg</c>, or null if it is unknown.</summary>
    public string? ContentType { get; set; }

    /// <summary>The size in bytes, or null if it is unknown.</summary>
    public long? Size { get; set; }

    /// <summary>The width of an image or a video in pixels, or null if it is unknown.</summary>
    public int? Width { get; set; }

    /// <summary>The height of an image or a video in pixels, or null if it is unknown.</summary>
    public int? Height { get; set; }

    /// <summary>The duration of a recording or a video in milliseconds, or null if it is unknown.</summary>
    public long? DurationMilliseconds { get; set; }

    /// <summary>The URL of the content, or null if the content is in this server's own store.</summary>
    public string? Url { get; set; }

    /// <summary>The key of the content in the store, or null if the content is not there. Files of the sample data share their content.</summary>
    public string? StoreKey { get; set; }

    /// <summary>The SHA-256 hash of the content in the store, in lower-case hexadecimal digits; null if the content is not in the store.</summary>
    public string? ContentHash { get; set; }

    /// <summary>Whether everyone can see the file. If not, only its owner, admins and those who may see something that shows it can.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The number of views (see `recordView`), including those in the service from which the file was imported.</summary>
    public int ViewCount { get; set; }

    /// <summary>The number of times that the file was shared, including <see cref="ImportedShareCount" />.</summary>
    public int ShareCount { get; set; }

    /// <summary>The number of shares in the service from which the file was imported, with which the count starts; 0 if not imported.</summary>
    public int ImportedShareCount { get; set; }

    /// <summary>The number of users who like the file.</summary>
    public int LikeCount { get; set; }

    /// <summary>The number of comments on the file, including replies but not hidden comments.</summary>
    public int CommentCount { get; set; }

    /// <summary>The time when the file was added.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who owns the file.</summary>
    public User? Owner { get; set; }

    Guid ISubject.Uid => Id;
}
