using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Ordering;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;

namespace Qplet.GraphQL.Data.Users;

/// <summary>A person or a publisher. A publisher is a user who has published releases.</summary>
public sealed class User : IViewable, ISearchSubject, IMessageSearchSubject, IReportable
{
    /// <summary>The name of the kind of subject, as stored in rows about it.</summary>
    public const string KindName = "user";

    /// <summary>The texts that are searched.</summary>
    public static SearchFields<User> SearchFields { get; } = new(KindName, [u => u.Name, u => u.Username, u => u.Nickname], [u => u.About]);

    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The public handle, which is unique regardless of case.</summary>
    public string Username { get; set; } = null!;

    /// <summary><see cref="Username" /> in lower case, which makes it unique; see <see cref="UserNames" />.</summary>
    public string NormalizedUsername { get; set; } = null!;

    /// <summary>The display name.</summary>
    public string Name { get; set; } = null!;

    /// <summary>The folded name, by which orders compare. It follows the name.</summary>
    public string SortName
    {
        get => TextFolding.Fold(Name);
        private set { }
    }

    /// <summary>The e-mail address, or null if the account was imported without one; such an account can't sign in.</summary>
    public string? Email { get; set; }

    /// <summary><see cref="Email" /> in lower case, which makes it unique; see <see cref="UserNames" />.</summary>
    public string? NormalizedEmail { get; set; }

    /// <summary>The hash of the password, or null if no password was ever set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>The role in the community.</summary>
    public UserRole Role { get; set; }

    /// <summary>The plan, which determines limits and paid features, until <see cref="PlanEndsAt" />.</summary>
    public UserPlan Plan { get; set; }

    /// <summary>The time when <see cref="Plan" /> ends and the user has no plan, or null if it has no end.</summary>
    public DateTime? PlanEndsAt { get; set; }

    /// <summary>A nickname.</summary>
    public string? Nickname { get; set; }

    /// <summary>The gender that the user has stated.</summary>
    public Gender? Gender { get; set; }

    /// <summary>The date of birth.</summary>
    public DateOnly? Birthdate { get; set; }

    /// <summary>The user's description of themselves.</summary>
    public string? About { get; set; }

    /// <inheritdoc />
    public string SearchText
    {
        get => SearchFields.TokensOf(this);
        private set { }
    }

    /// <summary>The user's website.</summary>
    public string? Website { get; set; }

    /// <summary>The public contact address.</summary>
    public string? PublicContact { get; set; }

    /// <summary>The key of the avatar.</summary>
    public Guid? AvatarId { get; set; }

    /// <summary>The key of the cover image of the profile.</summary>
    public Guid? CoverId { get; set; }

    /// <summary>The time when the user was banned, or null if the user is not banned.</summary>
    public DateTime? BannedAt { get; set; }

    /// <summary>The time when the ban ends. If it is null while <see cref="BannedAt" /> is set, the ban is permanent.</summary>
    public DateTime? BannedUntil { get; set; }

    /// <summary>The time when the account was deleted, or null if it was not. The row stays because other rows refer to it.</summary>
    public DateTime? DeletedAt { get; set; }

    /// <summary>
    /// Whether the comments that the user has written are removed together with the personal data. If not, they stay as those of a deleted account.
    /// </summary>
    public bool RemovesComments { get; set; }

    /// <summary>
    /// The time when the personal data of a deleted account was removed, or null if it is still stored. Until then, an admin can restore the account.
    /// </summary>
    public DateTime? PurgedAt { get; set; }

    /// <summary>The time when the account was created.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The time when the user or an admin last changed the account, or null if it was never changed.</summary>
    public DateTime? UpdatedAt { get; set; }

    /// <summary>The number of views of the profile, including those in the service from which the user was imported.</summary>
    public int ViewCount { get; set; }

    /// <summary>The number of users who follow this user.</summary>
    public int FollowerCount { get; set; }

    /// <summary>The number of users whom this user follows.</summary>
    public int FollowingCount { get; set; }

    /// <summary>The number of tracks that the user has published.</summary>
    public int TrackCount { get; set; }

    /// <summary>The number of the user's albums, including private ones.</summary>
    public int AlbumCount { get; set; }

    /// <summary>The number of posts that the user has published.</summary>
    public int PostCount { get; set; }

    /// <summary>The number of events that the user organises.</summary>
    public int EventCount { get; set; }

    /// <summary>The number of releases that the user has published.</summary>
    public int PublicationCount { get; set; }

    /// <summary>The avatar.</summary>
    public MediaAsset? Avatar { get; set; }

    /// <summary>The cover image of the profile.</summary>
    public MediaAsset? Cover { get; set; }

    /// <summary>The private contact data, or null if none was ever stored.</summary>
    public UserContact? Contact { get; set; }

    /// <summary>The settings, or null if the user has the defaults (<c>new UserSettings()</c>).</summary>
    public UserSettings? Settings { get; set; }

    /// <summary>The user's pages on other sites.</summary>
    public ICollection<SocialLink> SocialLinks { get; set; } = null!;

    /// <summary>The devices on which the user has signed in.</summary>
    public ICollection<Session> Sessions { get; set; } = null!;

    /// <summary>The tracks the user has published.</summary>
    public ICollection<Track> Tracks { get; set; } = null!;

    /// <summary>The user's albums.</summary>
    public ICollection<Album> Albums { get; set; } = null!;

    /// <summary>The user's playlists.</summary>
    public ICollection<Playlist> Playlists { get; set; } = null!;

    /// <summary>The releases the user has published.</summary>
    public ICollection<Release> Publications { get; set; } = null!;

    /// <summary>The posts the user has published.</summary>
    public ICollection<Post> Posts { get; set; } = null!;

    /// <summary>The events the user organises.</summary>
    public ICollection<Event> Events { get; set; } = null!;

    /// <summary>The relations to the events the user attends.</summary>
    public ICollection<Attendance> AttendanceLinks { get; set; } = null!;

    /// <summary>The comments the user has written.</summary>
    public ICollection<Comment> Comments { get; set; } = null!;

    /// <summary>The users who follow this user.</summary>
    public ICollection<User> Followers { get; set; } = null!;

    /// <summary>The users whom this user follows.</summary>
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

    /// <summary>Returns the plan that the user has at a moment.</summary>
    public UserPlan PlanAt(DateTime now) => EffectivePlan(Plan, PlanEndsAt, now);

    /// <summary>Returns the plan at a moment, of a plan and its end.</summary>
    public static UserPlan EffectivePlan(UserPlan plan, DateTime? endsAt, DateTime now) => endsAt is null || endsAt > now ? plan : UserPlan.Free;

    /// <summary>Returns whether a ban of the user is in force at a moment.</summary>
    public bool IsBanned(DateTime now) => BannedAt is not null && (BannedUntil is null || BannedUntil > now);

    Guid ISubject.Uid => Id;
}
