namespace Qplet.GraphQL.Data.Users;

/// <summary>A code with which a user can reset the password. Each user has at most one; it can be used once, and only its hash is stored.</summary>
public sealed class PasswordReset
{
    /// <summary>The key, which is that of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The SHA-256 hash of the code, in hexadecimal.</summary>
    public string CodeHash { get; set; } = null!;

    /// <summary>The time when the code was mailed.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the code expires.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The number of attempts with a wrong code.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
