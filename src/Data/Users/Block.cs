namespace Qplet.GraphQL.Data.Users;

/// <summary>A block of one user by another. Neither can follow, message or comment on the other, or see the other in lists.</summary>
public sealed class Block
{
    /// <summary>The key of the user who blocks.</summary>
    public Guid BlockerId { get; set; }

    /// <summary>The key of the user who is blocked.</summary>
    public Guid BlockedId { get; set; }

    /// <summary>The time when the block was set.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who set the block.</summary>
    public User Blocker { get; set; } = null!;

    /// <summary>The user who is blocked.</summary>
    public User Blocked { get; set; } = null!;
}
