namespace Qplet.GraphQL.Data.Users;

/// <summary>The relation between a follower and a followed user.</summary>
public sealed class Follow
{
    /// <summary>The key of the user who follows.</summary>
    public Guid FollowerId { get; set; }

    /// <summary>The key of the user who is followed.</summary>
    public Guid FolloweeId { get; set; }

    /// <summary>The time when the follow began.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who follows.</summary>
    public User Follower { get; set; } = null!;

    /// <summary>The user who is followed.</summary>
    public User Followee { get; set; } = null!;
}
