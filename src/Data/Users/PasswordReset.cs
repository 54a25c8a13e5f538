namespace Qplet.GraphQL.Data.Users;

/// <summary>The code by which a user sets a new password: one for each user at a time, usable once, stored as a hash only.</summary>
public sealed class PasswordReset
{
    /// <summary>The key: that of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public string CodeHash { get; set; } = null!;

    /// <summary>When the code was mailed.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the code stops working.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>How often a wrong code was shown since.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
