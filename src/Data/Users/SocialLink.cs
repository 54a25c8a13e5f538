namespace Qplet.GraphQL.Data.Users;

/// <summary>A page of a user elsewhere.</summary>
public sealed class SocialLink
{
    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The place among the user's links, from 0.</summary>
    public int Position { get; set; }

    /// <summary>The name of the network, such as <c>x</c> or <c>soundcloud</c>.</summary>
    public string Network { get; set; } = null!;

    /// <summary>The address of the page.</summary>
    public string Url { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
