namespace Qplet.GraphQL.Data.Users;

/// <summary>
/// An e-mail address that a user wants to change to, until it is confirmed with the code that was mailed to it. Each user has at most one: a newer request
/// replaces it. Only the hash of the code is stored.
/// </summary>
public sealed class EmailChange
{
    /// <summary>The key, which is that of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The new address.</summary>
    public string Email { get; set; } = null!;

    /// <summary>The SHA-256 hash of the code, in hexadecimal.</summary>
    public string CodeHash { get; set; } = null!;

    /// <summary>The time of the request.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the code expires.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The number of attempts with a wrong code.</summary>
    public int FailedAttempts { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
