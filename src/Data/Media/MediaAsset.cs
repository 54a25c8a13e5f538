using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Media;

/// <summary>The record of a file: a picture, a recording, an attachment. The bytes lie in a store or at <see cref="Url" />.</summary>
public sealed class MediaAsset
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who owns the file; null when an import did not name one.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>What the file holds.</summary>
    public MediaKind Kind { get; set; }

    /// <summary>The name the file came with.</summary>
    public string FileName { get; set; } = null!;

    /// <summary>The extension without the dot, in lower case; empty when there is none.</summary>
    public string Extension { get; set; } = null!;

    /// <summary>The media type, such as <c>audio/mpeg</c>; null when it is not known.</summary>
    public string? ContentType { get; set; }

    /// <summary>The size in bytes; null when it is not known.</summary>
    public long? Size { get; set; }

    /// <summary>Where the bytes lie when they are not in this server's own store.</summary>
    public string? Url { get; set; }

    /// <summary>Whether everyone may see the file; otherwise its owner and admins.</summary>
    public bool IsPublic { get; set; }

    /// <summary>When the file was added.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who owns the file.</summary>
    public User? Owner { get; set; }
}
