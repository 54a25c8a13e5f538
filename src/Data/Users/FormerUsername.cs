namespace Qplet.GraphQL.Data.Users;

/// <summary>A username that a user had before, which no other user can take.</summary>
public sealed class FormerUsername
{
    /// <summary>
    /// The username in lower case; see <see cref="UserNames" />. A hash of it, or of the e-mail address, once the personal data of the
    /// user was removed; see <see cref="RetiredUsernames" />.
    /// </summary>
    public string NormalizedUsername { get; set; } = null!;

    /// <summary>The key of the user who had it.</summary>
    public Guid UserId { get; set; }

    /// <summary>The time when the user gave it up.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The user who had it.</summary>
    public User User { get; set; } = null!;
}
