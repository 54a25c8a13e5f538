using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.ApiKeys;
using Qplet.GraphQL.Data.Attempts;
using Qplet.GraphQL.Data.Audit;
using Qplet.GraphQL.Data.CalendarFeeds;
using Qplet.GraphQL.Data.Calendars;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Complaints;
using Qplet.GraphQL.Data.ContactRequests;
using Qplet.GraphQL.Data.Contributions;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Events;
using Qplet.GraphQL.Data.Exports;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Feed;
using Qplet.GraphQL.Data.Genres;
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Data.Search;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Uploads;
using Qplet.GraphQL.Data.Usage;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data;

/// <summary>
/// The database context of the application. Nothing is loaded lazily: navigations are null until a query includes them, and a query that selects a few columns
/// may leave the other properties at their defaults. Each provider has its own context, with its own model and migrations.
/// </summary>
public abstract class QpletDbContext(DbContextOptions options) : DbContext(options)
{
    private const int EnumLength = 32;

    /// <summary>The users.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The private contact data of users.</summary>
    public DbSet<UserContact> UserContacts => Set<UserContact>();

    /// <summary>The settings of users who have changed the defaults.</summary>
    public DbSet<UserSettings> UserSettings => Set<UserSettings>();

    /// <summary>The users' pages on other sites.</summary>
    public DbSet<SocialLink> SocialLinks => Set<SocialLink>();

    /// <summary>The sessions: devices on which users have signed in.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The keys with which programs act as their users.</summary>
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    /// <summary>The numbers of operations that users have run with API keys.</summary>
    public DbSet<DailyRequests> DailyRequests => Set<DailyRequests>();

    /// <summary>The codes with which users reset their passwords.</summary>
    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    /// <summary>The e-mail addresses that users want to change to.</summary>
    public DbSet<EmailChange> EmailChanges => Set<EmailChange>();

    /// <summary>The codes by which changes of e-mail addresses can be undone.</summary>
    public DbSet<EmailReversal> EmailReversals => Set<EmailReversal>();

    /// <summary>The usernames that users had before.</summary>
    public DbSet<FormerUsername> FormerUsernames => Set<FormerUsername>();

    /// <summary>The permissions to download all data of a user.</summary>
    public DbSet<DataExport> DataExports => Set<DataExport>();

    /// <summary>The requests for password resets that are not answered yet.</summary>
    public DbSet<PasswordResetRequest> PasswordResetRequests => Set<PasswordResetRequest>();

    /// <summary>The counts of attempts that are limited, such as sign-ins.</summary>
    public DbSet<AttemptWindow> AttemptWindows => Set<AttemptWindow>();

    /// <summary>The follows: which user follows which.</summary>
    public DbSet<Follow> Follows => Set<Follow>();

    /// <summary>The blocks: which user has blocked which.</summary>
    public DbSet<Block> Blocks => Set<Block>();

    /// <summary>The media assets: records of files.</summary>
    public DbSet<MediaAsset> MediaAssets => Set<MediaAsset>();

    /// <summary>The files that arrive in several requests.</summary>
    public DbSet<ResumableUpload> ResumableUploads => Set<ResumableUpload>();

    /// <summary>The genres of music.</summary>
    public DbSet<Genre> Genres => Set<Genre>();

    /// <summary>The tracks.</summary>
    public DbSet<Track> Tracks => Set<Track>();

    /// <summary>The genres of each track.</summary>
    public DbSet<TrackGenre> TrackGenres => Set<TrackGenre>();

    /// <summary>The albums.</summary>
    public DbSet<Album> Albums => Set<Album>();

    /// <summary>The positions of tracks in albums.</summary>
    public DbSet<AlbumTrack> AlbumTracks => Set<AlbumTrack>();

    /// <summary>The playlists.</summary>
    public DbSet<Playlist> Playlists => Set<Playlist>();

    /// <summary>The entries of playlists.</summary>
    public DbSet<PlaylistTrack> PlaylistTracks => Set<PlaylistTrack>();

    /// <summary>The countries of ISO 3166-1.</summary>
    public DbSet<Country> Countries => Set<Country>();

    /// <summary>The categories, which group subcategories.</summary>
    public DbSet<Category> Categories => Set<Category>();

    /// <summary>The subcategories: kinds of releases.</summary>
    public DbSet<Subcategory> Subcategories => Set<Subcategory>();

    /// <summary>The platforms on which releases come out.</summary>
    public DbSet<Platform> Platforms => Set<Platform>();

    /// <summary>The countries in which each platform is available.</summary>
    public DbSet<PlatformCountry> PlatformCountries => Set<PlatformCountry>();

    /// <summary>The kinds of releases that come out on each platform.</summary>
    public DbSet<PlatformSubcategory> PlatformSubcategories => Set<PlatformSubcategory>();

    /// <summary>The actions that are possible when a release comes out, such as buying or watching.</summary>
    public DbSet<ReleaseAction> Actions => Set<ReleaseAction>();

    /// <summary>The releases.</summary>
    public DbSet<Release> Releases => Set<Release>();

    /// <summary>The release dates.</summary>
    public DbSet<ReleaseDate> ReleaseDates => Set<ReleaseDate>();

    /// <summary>The release dates in the calendars of users.</summary>
    public DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();

    /// <summary>The releases that users have hyped.</summary>
    public DbSet<HypedRelease> HypedReleases => Set<HypedRelease>();

    /// <summary>The sources of the news about releases.</summary>
    public DbSet<ReleaseSource> ReleaseSources => Set<ReleaseSource>();

    /// <summary>The details: facts about releases.</summary>
    public DbSet<ReleaseDetail> ReleaseDetails => Set<ReleaseDetail>();

    /// <summary>The records of contributions that were deleted with their releases.</summary>
    public DbSet<DeletedContribution> DeletedContributions => Set<DeletedContribution>();

    /// <summary>The records of deleted releases.</summary>
    public DbSet<DeletedRelease> DeletedReleases => Set<DeletedRelease>();

    /// <summary>The changes to releases that others than their publishers have proposed or made.</summary>
    public DbSet<Contribution> Contributions => Set<Contribution>();

    /// <summary>The matches that releases announce.</summary>
    public DbSet<Match> ReleaseMatches => Set<Match>();

    /// <summary>The entries of the tracklists of releases.</summary>
    public DbSet<TracklistEntry> TracklistEntries => Set<TracklistEntry>();

    /// <summary>The recommended and the similar releases of each release.</summary>
    public DbSet<RelatedRelease> RelatedReleases => Set<RelatedRelease>();

    /// <summary>The posts.</summary>
    public DbSet<Post> Posts => Set<Post>();

    /// <summary>The publications that appear in feeds.</summary>
    public DbSet<FeedEntry> FeedEntries => Set<FeedEntry>();

    /// <summary>The comments and replies.</summary>
    public DbSet<Comment> Comments => Set<Comment>();

    /// <summary>The files attached to comments.</summary>
    public DbSet<CommentAttachment> CommentAttachments => Set<CommentAttachment>();

    /// <summary>The reactions of users.</summary>
    public DbSet<Reaction> Reactions => Set<Reaction>();

    /// <summary>The views and playbacks of the last weeks.</summary>
    public DbSet<UsageRecord> UsageRecords => Set<UsageRecord>();

    /// <summary>The events.</summary>
    public DbSet<Event> Events => Set<Event>();

    /// <summary>The attendances: which user attends which event.</summary>
    public DbSet<Attendance> Attendances => Set<Attendance>();

    /// <summary>The attendances as the events of users.</summary>
    public DbSet<AttendedEvent> AttendedEvents => Set<AttendedEvent>();

    /// <summary>The interests: which user is interested in which event.</summary>
    public DbSet<Interest> Interests => Set<Interest>();

    /// <summary>The feeds to which calendar programs subscribe.</summary>
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <summary>The conversations.</summary>
    public DbSet<Conversation> Conversations => Set<Conversation>();

    /// <summary>The participants of conversations.</summary>
    public DbSet<Participant> Participants => Set<Participant>();

    /// <summary>The messages.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>The files attached to messages.</summary>
    public DbSet<MessageAttachment> MessageAttachments => Set<MessageAttachment>();

    /// <summary>The notifications.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>The entries of the index of the search.</summary>
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    /// <summary>The reasons for complaints.</summary>
    public DbSet<ComplaintReason> ComplaintReasons => Set<ComplaintReason>();

    /// <summary>The complaints.</summary>
    public DbSet<Complaint> Complaints => Set<Complaint>();

    /// <summary>The messages to the operators of the service.</summary>
    public DbSet<ContactRequest> ContactRequests => Set<ContactRequest>();

    /// <summary>The requests for features of the service.</summary>
    public DbSet<FeatureRequest> FeatureRequests => Set<FeatureRequest>();

    /// <summary>The votes for feature requests.</summary>
    public DbSet<FeatureVote> FeatureVotes => Set<FeatureVote>();

    /// <summary>The records of actions of admins.</summary>
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>The operations that clients have used on each day.</summary>
    public DbSet<OperationUsage> OperationUsages => Set<OperationUsage>();

    /// <summary>The elements of the schema that clients have used on each day.</summary>
    public DbSet<CoordinateUsage> CoordinateUsages => Set<CoordinateUsage>();

    /// <summary>The mails that wait for sending, and the records of those that were sent or have failed.</summary>
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <summary>The recorded events. Use <see cref="OutboxExtensions.Record" /> to add one.</summary>
    public DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();

    /// <summary>The log of the recorded events: a single row.</summary>
    public DbSet<EventLog> EventLogs => Set<EventLog>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        configurationBuilder.Conventions.Add(static _ => new ClientKeyConvention());
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(QpletDbContext).Assembly);
        var rank = modelBuilder.Entity<SearchEntry>().Property(entry => entry.Rank);
        rank.HasComputedColumnSql(SearchEntryConfiguration.RankSql, stored: !Database.IsSqlite());
        var score = modelBuilder.Entity<Release>().Property(release => release.Score);
        score.HasComputedColumnSql("3 * \"HypeCount\" + 2 * \"ShareCount\" + \"LikeCount\" + \"CommentCount\"", stored: !Database.IsSqlite());
        var start = modelBuilder.Entity<ReleaseDetail>().Property(detail => detail.ValueStart);
        start.HasComputedColumnSql("substr(\"Value\", 1, 100)", stored: !Database.IsSqlite());
        var uid = modelBuilder.Entity<Release>().Property(release => release.Uid);
        if (Database.IsSqlite())
        {
            uid.HasComputedColumnSql("printf('%08X-0000-8000-8000-72656C656173', \"Id\")", stored: false);
        }
        else
        {
            uid.HasComputedColumnSql("(lpad(to_hex(\"Id\"), 8, '0') || '-0000-8000-8000-72656c656173')::uuid", stored: true);
        }
    }
}
