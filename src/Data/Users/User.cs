using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Users;

/// <summary>A person or a publisher: a publisher is a user with publications.</summary>
public sealed class User
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The public handle, unique regardless of case.</summary>
    public string Username { get; set; } = null!;

    /// <summary><see cref="Username" /> in lower case, which makes it unique; see <see cref="UserNames" />.</summary>
    public string NormalizedUsername { get; set; } = null!;

    /// <summary>The display name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The e-mail address; null for an account that was imported without one and therefore can't sign in.</summary>
    public string? Email { get; set; }

    /// <summary><see cref="Email" /> in lower case, which makes it unique; see <see cref="UserNames" />.</summary>
    public string? NormalizedEmail { get; set; }

    /// <summary>The hash of the password (<see cref="PasswordHasher" />); null when none was ever set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>What the user is in the community.</summary>
    public UserRole Role { get; set; }

    /// <summary>The plan, which decides on limits and paid features.</summary>
    public UserPlan Plan { get; set; }

    /// <summary>Another name the user goes by.</summary>
    public string? Nickname { get; set; }

    /// <summary>The gender the user states.</summary>
    public Gender? Gender { get; set; }

    /// <summary>The day of birth.</summary>
    public DateOnly? Birthdate { get; set; }

    /// <summary>What the user says about themself.</summary>
    public string? About { get; set; }

    /// <summary>The user's website.</summary>
    public string? Website { get; set; }

    /// <summary>The address at which the public may write to the user.</summary>
    public string? PublicContact { get; set; }

    /// <summary>The key of the picture of the user.</summary>
    public Guid? AvatarId { get; set; }

    /// <summary>The key of the picture at the top of the profile.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>When the user was banned; null when there is no ban.</summary>
    public DateTime? BannedAt { get; set; }

    /// <summary>When the ban ends; null while <see cref="BannedAt" /> is set means without end.</summary>
    public DateTime? BannedUntil { get; set; }

    /// <summary>When the account was deleted; it stays so that what others refer to can name a deleted account.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>When the account was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When the account was last changed by its user or an admin.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>How many users follow this one.</summary>
    public int FollowerCount { get; set; }

    /// <summary>How many users this one follows.</summary>
    public int FollowingCount { get; set; }

    /// <summary>How many tracks the user has published.</summary>
    public int TrackCount { get; set; }

    /// <summary>How many albums the user has, private ones included.</summary>
    public int AlbumCount { get; set; }

    /// <summary>How many releases the user has published.</summary>
    public int PublicationCount { get; set; }

    /// <summary>The picture of the user.</summary>
    public MediaAsset? Avatar { get; set; }

    /// <summary>The picture at the top of the profile.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The private contact data; null when none was ever stored.</summary>
    public UserContact? Contact { get; set; }

    /// <summary>The settings; null when the user has the defaults (<c>new UserSettings()</c>).</summary>
    public UserSettings? Settings { get; set; }

    /// <summary>The user's pages elsewhere.</summary>
    public ICollection<SocialLink> SocialLinks { get; set; } = null!;

    /// <summary>The devices on which the user has signed in.</summary>
    public ICollection<Session> Sessions { get; set; } = null!;

    /// <summary>The tracks the user has published.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The albums the user has.</summary>
    public ICollection<Album> Albums { get; set; } = null!;

    /// <summary>The releases the user has published.</summary>
    public ICollection<Release> Publications { get; set; } = null!;

    /// <summary>The comments the user has written.</summary>
    public ICollection<Comment> Comments { get; set; } = null!;

    /// <summary>The users who follow this one.</summary>
    public ICollection<User> Followers { get; set; } = null!;

    /// <summary>The users this one follows.</summary>
    public ICollection<User> Following { get; set; } = null!;

    /// <summary>The relations in which this user is followed.</summary>
    public ICollection<Follow> FollowerLinks { get; set; } = null!;

    /// <summary>The relations in which this user follows.</summary>
    public ICollection<Follow> FollowingLinks { get; set; } = null!;

    /// <summary>The relations in which this user has blocked someone.</summary>
    public ICollection<Block> BlockedLinks { get; set; } = null!;

    /// <summary>The relations in which someone has blocked this user.</summary>
    public ICollection<Block> BlockerLinks { get; set; } = null!;

    /// <summary>The conversations the user takes part in.</summary>
    public ICollection<Participant> Participations { get; set; } = null!;
}
