namespace Qplet.GraphQL.Data.Users;

/// <summary>A user's page on another site.</summary>
public sealed class SocialLink
{
    /// <summary>The key of the user.</summary>
    public Guid UserId { get; set; }

    /// <summary>The position among the user's links, starting at 0.</summary>
    public int Position { get; set; }

    /// <summary>The name of the network, such as <c>x</c> or <c>soundcloud</c>.</summary>
    public string Network { get; set; } = null!;

    /// <summary>The URL of the page.</summary>
    public string Url { get; set; } = null!;

    /// <summary>The user.</summary>
    public User User { get; set; } = null!;
}
