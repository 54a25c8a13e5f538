namespace Qplet.GraphQL.Data.Users;

/// <summary>A device on which a user has signed in. Its refresh token is stored as a hash only and changes with each use.</summary>
public sealed class Session
{
    /// <summary>The key, which is also a claim of the session's access tokens.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name the device gave itself.</summary>
    public string Device { get; set; } = null!;

    /// <summary>SHA-256 of the valid refresh token, in hexadecimal.</summary>
    public string RefreshTokenHash { get; set; } = null!;

    /// <summary>
    /// SHA-256, in hexadecimal, of the part that all refresh tokens of the session share: whoever knows it without showing the valid token shows one that was
    /// used before, stolen or copied.
    /// </summary>
    public string TokenFamilyHash { get; set; } = null!;

    /// <summary>When the user signed in.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the refresh token was last used.</summary>
    public DateTime LastUsedAt { get; set; }

    /// <summary>When the refresh token stops working.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When the session was ended before its time.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
