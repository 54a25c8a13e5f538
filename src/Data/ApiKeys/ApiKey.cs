using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.ApiKeys;

/// <summary>A key with which a program acts as its user. Only the hash of the secret is stored. The row of a revoked key is deleted.</summary>
public sealed class ApiKey
{
    /// <summary>The key of the row.</summary>
    public Guid Id { get; set; }

    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name that the user has chosen.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The first characters of the secret, to tell keys apart.</summary>
    public string Prefix { get; set; } = null!;

    /// <summary>The SHA-256 hash of the secret, in hexadecimal. Secrets are random and long, so nobody can find one by trying hashes.</summary>
    public string SecretHash { get; set; } = null!;

    /// <summary>The time when the key was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the secret was last replaced, or null if it never was.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The time of the last request, accurate to a minute. Null if the key was never used.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
