using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Media;

/// <summary>The record of a file: an image, a recording or an attachment. Its content is in a store or at <see cref="Url" />.</summary>
public sealed class MediaAsset
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who owns the file, or null if it was imported without one.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>The kind of content.</summary>
    public MediaKind Kind { get; set; }

    /// <summary>The original name of the file.</summary>
    public string FileName { get; set; } = null!;

    /// <summary>The extension in lower case, without the dot; empty if the file has none.</summary>
    public string Extension { get; set; } = null!;

    /// <summary>The media type, such as <c>audio/mpeg</c>, or null if it is unknown.</summary>
    public string? ContentType { get; set; }

    /// <summary>The size in bytes, or null if it is unknown.</summary>
    public long? Size { get; set; }

    /// <summary>The URL of the content, or null if the content is in this server's own store.</summary>
    public string? Url { get; set; }

    /// <summary>Whether everyone can see the file. If not, only its owner and admins can.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The number of views in the service from which the file was imported; 0 if not imported. Views in this service are not counted.</summary>
    public int ViewCount { get; set; }

    /// <summary>The number of shares in the service from which the file was imported; 0 if not imported. Shares in this service are not counted.</summary>
    public int ShareCount { get; set; }

    /// <summary>The time when the file was added.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who owns the file.</summary>
    public User? Owner { get; set; }
}
