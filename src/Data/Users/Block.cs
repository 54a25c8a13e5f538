namespace Qplet.GraphQL.Data.Users;

/// <summary>That one user has blocked another: neither can follow, message or comment on the other, nor sees the other in lists.</summary>
public sealed class Block
{
    /// <summary>The key of the user who blocks.</summary>
    public Guid BlockerId { get; set; }

    /// <summary>The key of the user who is blocked.</summary>
    public Guid BlockedId { get; set; }

    /// <summary>Since when.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who blocks.</summary>
    public User Blocker { get; set; } = null!;

    /// <summary>The user who is blocked.</summary>
    public User Blocked { get; set; } = null!;
}
