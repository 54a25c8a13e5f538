using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Exports;

/// <summary>
/// The permission to download all data of a user once, until it expires. The file itself is not stored: it is written from the database when it is
/// downloaded.
/// </summary>
public sealed class DataExport
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The SHA-256 hash of the secret in the address of the file, in hexadecimal.</summary>
    public string SecretHash { get; set; } = null!;

    /// <summary>The time of the request.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time after which the file can no longer be downloaded.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The time of the download, or null if the file was not downloaded.</summary>
    public DateTime? DownloadedAt { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
