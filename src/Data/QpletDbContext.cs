using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data;

/// <summary>
/// All that is stored. Entities are plain: nothing is loaded lazily, navigations are null until a query includes them, and a query that asks for a few
/// columns may leave the others at their defaults. Each provider has a context of its own, with its own model and migrations.
/// </summary>
public abstract class QpletDbContext(DbContextOptions options) : DbContext(options)
{
    private const int EnumLength = 32;

    /// <summary>The users.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The private contact data of users.</summary>
    public DbSet<UserContact> UserContacts => Set<UserContact>();

    /// <summary>The settings of users who changed the defaults.</summary>
    public DbSet<UserSettings> UserSettings => Set<UserSettings>();

    /// <summary>The users' pages elsewhere.</summary>
    public DbSet<SocialLink> SocialLinks => Set<SocialLink>();

    /// <summary>The devices on which users have signed in.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The codes by which users set a new password.</summary>
    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    /// <summary>Who follows whom.</summary>
    public DbSet<Follow> Follows => Set<Follow>();

    /// <summary>Who has blocked whom.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>The records of files.</summary>
    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();

    /// <summary>The kinds of music.</summary>
    public DbSet<Genre> Genres => Set<Genre>();

    /// <summary>The tracks.</summary>
    public DbSet<Track> Tracks => Set<Track>();

    /// <summary>Which track is of which genre.</summary>
    public DbSet<TrackGenre> TrackGenres => Set<TrackGenre>();

    /// <summary>The albums.</summary>
    public DbSet<Album> Albums => Set<Album>();

    /// <summary>Which track is where in which album.</summary>
    public DbSet<AlbumTrack> AlbumTracks => Set<AlbumTrack>();

    /// <summary>The countries of ISO 3166-1.</summary>
    public DbSet<Country> Countries => Set<Country>();

    /// <summary>The groups of subcategories.</summary>
    public DbSet<Category> Categories => Set<Category>();

    /// <summary>The kinds of releases.</summary>
    public DbSet<Subcategory> Subcategories => Set<Subcategory>();

    /// <summary>Where releases come out.</summary>
    public DbSet<Platform> Platforms => Set<Platform>();

    /// <summary>Which platform is available in which country.</summary>
    public DbSet<PlatformCountry> PlatformCountries => Set<PlatformCountry>();

    /// <summary>Which kinds of releases come out on which platform.</summary>
    public DbSet<PlatformSubcategory> PlatformSubcategories => Set<PlatformSubcategory>();

    /// <summary>What one can do when a release comes out.</summary>
    public DbSet<ReleaseAction> Actions => Set<ReleaseAction>();

    /// <summary>The releases.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>When releases come out.</summary>
    public DbSet<ReleaseDate> ReleaseDates => Set<ReleaseDate>();

    /// <summary>Where the news of releases come from.</summary>
    public DbSet<ReleaseSource> ReleaseSources => Set<ReleaseSource>();

    /// <summary>Facts about releases.</summary>
    public DbSet<ReleaseDetail> ReleaseDetails => Set<ReleaseDetail>();

    /// <summary>What users say.</summary>
    public DbSet<Comment> Comments => Set<Comment>();

    /// <summary>The files attached to comments.</summary>
    public DbSet<CommentAttachment> CommentAttachments => Set<CommentAttachment>();

    /// <summary>How users react.</summary>
    public DbSet<Reaction> Reactions => Set<Reaction>();

    /// <summary>The conversations.</summary>
    public DbSet<Conversation> Conversations => Set<Conversation>();

    /// <summary>Who takes part in which conversation.</summary>
    public DbSet<Participant> Participants => Set<Participant>();

    /// <summary>The messages.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>The files attached to messages.</summary>
    public DbSet<MessageAttachment> MessageAttachments => Set<MessageAttachment>();

    /// <summary>What users are told of.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>The recorded events; add to it by <see cref="OutboxExtensions.Record" />.</summary>
    public DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(QpletDbContext).Assembly);
}
