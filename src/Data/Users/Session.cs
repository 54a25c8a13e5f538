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

    /// <summary>SHA-256 of the refresh token before it: whoever shows that one again has stolen it or lost the answer.</summary>
    public string? PreviousRefreshTokenHash { get; set; }

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
