namespace Qplet.GraphQL.Data.Users;

/// <summary>A device on which a user has signed in. Only the hash of its refresh token is stored; the token changes with each use.</summary>
public sealed class Session
{
    /// <summary>The key, which is also a claim in the session's access tokens.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name that the device reported.</summary>
    public string Device { get; set; } = null!;

    /// <summary>The SHA-256 hash of the valid refresh token, in hexadecimal.</summary>
    public string RefreshTokenHash { get; set; } = null!;

    /// <summary>
    /// The SHA-256 hash, in hexadecimal, of the part that all refresh tokens of the session share. A token that matches this part but is not the valid token
    /// was used before, so it was copied or stolen.
    /// </summary>
    public string TokenFamilyHash { get; set; } = null!;

    /// <summary>The SHA-256 hash, in hexadecimal, of the refresh token that the valid one replaced. Null if none was replaced yet.</summary>
    public string? PreviousTokenHash { get; set; }

    /// <summary>
    /// The valid refresh token, encrypted with the one that it replaced, in hexadecimal: a client that sends the previous token again soon after gets the same
    /// answer. Null if none was replaced yet.
    /// </summary>
    public string? SealedToken { get; set; }

    /// <summary>The time of the sign-in.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the refresh token was last used.</summary>
    public DateTime LastUsedAt { get; set; }

    /// <summary>The time when the refresh token expires.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The time when the session was revoked, or null if it was not.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
