using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Uploads;

/// <summary>
/// A file that arrives in several requests. Once it is complete, it becomes a media asset. Until then, its bytes are in
/// <see cref="Media.Storage.IUploadStaging" />.
/// </summary>
public sealed class ResumableUpload
{
    /// <summary>The key, which is also that of the bytes and becomes that of the media asset.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user who uploads the file.</summary>
    public Guid OwnerId { get; set; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; set; } = null!;

    /// <summary>Whether everyone will see the media asset.</summary>
    public bool IsPublic { get; set; }

    /// <summary>The metadata as the client sent it, or null if it sent none.</summary>
    public string? Metadata { get; set; }

    /// <summary>The size of the whole file in bytes.</summary>
    public long Length { get; set; }

    /// <summary>The number of bytes that are stored durably, from the beginning of the file. More may be stored, which do not count.</summary>
    public long Offset { get; set; }

    /// <summary>How far the upload has come.</summary>
    public UploadState State { get; set; }

    /// <summary>The key of the request or job that may change the upload, or null if no request or job does.</summary>
    public Guid? WriterId { get; set; }

    /// <summary>When the right of the writer ends, so another one can take over from a writer that has crashed. Null without a writer.</summary>
    public DateTime? WriterUntil { get; set; }

    /// <summary>The number of attempts at creating the media asset.</summary>
    public int Attempts { get; set; }

    /// <summary>When to try again to create the media asset; null unless the upload is being processed.</summary>
    public DateTime? NextAttemptAt { get; set; }

    /// <summary>The key of the media asset; null until it was created, and again when it was deleted.</summary>
    public Guid? MediaAssetId { get; set; }

    /// <summary>The code of the reason why the content was refused, or null if it was not.</summary>
    public string? ErrorCode { get; set; }

    /// <summary>The reason why the content was refused, or null if it was not.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>When the upload was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the upload expires, unless all bytes have arrived.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When the upload became ready, failed or expired; null before.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>The user who uploads the file.</summary>
    public User Owner { get; set; } = null!;

    /// <summary>The media asset.</summary>
    public MediaAsset? MediaAsset { get; set; }
}
