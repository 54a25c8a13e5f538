namespace Qplet.GraphQL.Data.Users;

/// <summary>
/// A code by which the holder of a former e-mail address can set it again, in case someone else has changed it. Each change of an address has its own code,
/// of which only the hash is stored.
/// </summary>
public sealed class EmailReversal
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The former address.</summary>
    public string Email { get; set; } = null!;

    /// <summary>The former address in lower case; see <see cref="UserNames" />.</summary>
    public string NormalizedEmail { get; set; } = null!;

    /// <summary>The SHA-256 hash of the code, in hexadecimal.</summary>
    public string CodeHash { get; set; } = null!;

    /// <summary>The time when the address was changed.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the code expires.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
