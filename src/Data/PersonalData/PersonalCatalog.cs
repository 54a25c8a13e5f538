using System.Globalization;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.ApiKeys;
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
using Qplet.GraphQL.Data.Mail;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Playlists;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Uploads;
using Qplet.GraphQL.Data.Usage;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.PersonalData;

/// <summary>
/// All rows that refer to users. A test fails for an entity that refers to one and is not here. What others have written to or about a user is never exported.
/// </summary>
public static class PersonalCatalog
{
    /// <summary>The display name of an account without personal data.</summary>
    public const string MaskedName = "Deleted account";

    /// <summary>The rows, those that refer to others before the others.</summary>
    internal static IReadOnlyList<PersonalRows> All { get; } =
    [
        new PersonalRows<UserContact>(nameof(UserContact.UserId)) { ExportedAs = "contact", IsRemoved = true },
        new PersonalRows<UserSettings>(nameof(UserSettings.UserId)) { ExportedAs = "settings", IsRemoved = true },
        new PersonalRows<SocialLink>(nameof(SocialLink.UserId)) { ExportedAs = "socialLinks", IsRemoved = true },
        new PersonalRows<FormerUsername>(nameof(FormerUsername.UserId)),
        new PersonalRows<EmailChange>(nameof(EmailChange.UserId)) { ExportedAs = "emailChanges", IsRemoved = true },
        new PersonalRows<EmailReversal>(nameof(EmailReversal.UserId)) { ExportedAs = "formerEmails", IsRemoved = true },
        new PersonalRows<PasswordReset>(nameof(PasswordReset.UserId)) { IsRemoved = true },
        new PersonalRows<Session>(nameof(Session.UserId)) { ExportedAs = "sessions", IsRemoved = true },
        new PersonalRows<ApiKey>(nameof(ApiKey.UserId)) { ExportedAs = "apiKeys", IsRemoved = true },
        new PersonalRows<DailyRequests>(nameof(DailyRequests.UserId)) { ExportedAs = "apiRequests", IsRemoved = true },
        new PersonalRows<DataExport>(nameof(DataExport.UserId)) { ExportedAs = "exports", IsRemoved = true },
        new PersonalRows<OutgoingMail>(nameof(OutgoingMail.UserId)) { IsRemoved = true },
        new PersonalRows<Follow>(nameof(Follow.FollowerId)) { ExportedAs = "following", IsRemoved = true },
        new PersonalRows<Follow>(nameof(Follow.FolloweeId)) { ExportedAs = "followers", IsRemoved = true },
        new PersonalRows<Block>(nameof(Block.BlockerId)) { ExportedAs = "blockedUsers", IsRemoved = true },
        new PersonalRows<Block>(nameof(Block.BlockedId)) { IsRemoved = true },
        new PersonalRows<UsageRecord>(nameof(UsageRecord.UserId)) { ExportedAs = "usage", IsRemoved = true },
        new PersonalRows<ResumableUpload>(nameof(ResumableUpload.OwnerId)) { ExportedAs = "uploads", IsRemoved = true },
        new PersonalRows<MediaAsset>(nameof(MediaAsset.OwnerId)) { ExportedAs = "files" },
        new PersonalRows<Track>(nameof(Track.OwnerId)) { ExportedAs = "tracks" },
        new PersonalRows<Album>(nameof(Album.OwnerId)) { ExportedAs = "albums" },
        new PersonalRows<Playlist>(nameof(Playlist.OwnerId)) { ExportedAs = "playlists" },
        new PersonalRows<Release>(nameof(Release.PublisherId)) { ExportedAs = "publications" },
        new PersonalRows<DeletedRelease>(nameof(DeletedRelease.PublisherId)) { IsRemoved = true },
        new PersonalRows<Contribution>(nameof(Contribution.AuthorId)) { ExportedAs = "contributions", BeforeExport = KeepProposedValues },
        new PersonalRows<Contribution>(nameof(Contribution.ReviewedById)),
        new PersonalRows<DeletedContribution>(nameof(DeletedContribution.AuthorId)) { IsRemoved = true },
        new PersonalRows<Post>(nameof(Post.AuthorId)) { ExportedAs = "posts" },
        new PersonalRows<FeedEntry>(nameof(FeedEntry.AuthorId)),
        new PersonalRows<Event>(nameof(Event.AuthorId)) { ExportedAs = "events" },
        new PersonalRows<Attendance>(nameof(Attendance.UserId)) { ExportedAs = "attendedEvents" },
        new PersonalRows<AttendedEvent>(nameof(AttendedEvent.UserId)),
        new PersonalRows<Interest>(nameof(Interest.UserId)) { ExportedAs = "interests" },
        new PersonalRows<CalendarFeed>(nameof(CalendarFeed.UserId)) { ExportedAs = "calendarFeeds", IsRemoved = true },
        new PersonalRows<CalendarFeed>(nameof(CalendarFeed.PublisherId)),
        new PersonalRows<CalendarEntry>(nameof(CalendarEntry.UserId)) { ExportedAs = "calendar" },
        new PersonalRows<Complaint>(nameof(Complaint.AuthorId)) { ExportedAs = "complaints" },
        new PersonalRows<Complaint>(nameof(Complaint.ReviewedById)),
        new PersonalRows<ContactRequest>(nameof(ContactRequest.AuthorId)) { ExportedAs = "contactRequests", IsRemoved = true },
        new PersonalRows<FeatureRequest>(nameof(FeatureRequest.AuthorId)) { ExportedAs = "featureRequests" },
        new PersonalRows<FeatureVote>(nameof(FeatureVote.UserId)) { ExportedAs = "featureVotes" },
        new PersonalRows<AuditEntry>(nameof(AuditEntry.AdminId)),
        new PersonalRows<Comment>(nameof(Comment.AuthorId)) { ExportedAs = "comments" },
        new PersonalRows<Reaction>(nameof(Reaction.UserId)) { ExportedAs = "reactions" },
        new PersonalRows<HypedRelease>(nameof(HypedRelease.UserId)),
        new PersonalRows<Conversation>(nameof(Conversation.CreatorId)),
        new PersonalRows<Participant>(nameof(Participant.UserId)) { ExportedAs = "participations" },
        new PersonalRows<Message>(nameof(Message.AuthorId)) { ExportedAs = "messages" },
        new PersonalRows<Notification>(nameof(Notification.UserId)) { ExportedAs = "notifications", IsRemoved = true },
        new PersonalRows<Notification>(nameof(Notification.ActorId)),
    ];

    /// <summary>The rows that belong to a user without referring to one.</summary>
    internal static IReadOnlyList<PersonalRows> Attached { get; } =
    [
        new PersonalRows<CommentAttachment>(
            "",
            static (db, userId) => db.CommentAttachments.Where(a => db.Comments.Any(c => c.Id == a.CommentId && c.AuthorId == userId))
        )
        {
            ExportedAs = "commentAttachments",
        },
        new PersonalRows<MessageAttachment>("", static (db, userId) => db.MessageAttachments.Where(a => a.Message.AuthorId == userId))
        {
            ExportedAs = "messageAttachments",
        },
    ];

    /// <summary>
    /// Removes the personal data of a user: the rows that are removed, and the values of the user's own row, which stays as that of a deleted account. Call it
    /// in a transaction, with the row of the user tracked by the context. The username becomes one that nobody can choose; of the former ones and of the e-mail
    /// address, hashes stay.
    /// </summary>
    public static async Task RemovePersonalDataAsync(this QpletDbContext db, User user, DateTime now, CancellationToken cancellationToken)
    {
        var userId = user.Id;
        foreach (var rows in All.Where(static rows => rows.IsRemoved))
        {
            await rows.RemoveAsync(db, userId, cancellationToken);
        }
        await db.RemoveAsync(db.CalendarEntries.Where(e => e.UserId == userId), cancellationToken);
        await db.Participants.Where(p => p.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(p => p.CustomName, (string?)null), cancellationToken);
        await db
            .Complaints.Where(c => c.SubjectKind == User.KindName && c.SubjectId == userId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(c => c.SnapshotTitle, (string?)null).SetProperty(c => c.SnapshotContent, (string?)null),
                cancellationToken
            );

        string[] given = user.NormalizedEmail is { } email ? [user.NormalizedUsername, RetiredUsernames.NameOfEmail(email)] : [user.NormalizedUsername];
        await db.RetireUsernamesAsync(userId, given, now, cancellationToken);
        user.Username = string.Create(CultureInfo.InvariantCulture, $"deleted:{userId:N}");
        user.NormalizedUsername = user.Username;
        user.Name = MaskedName;
        (user.Email, user.NormalizedEmail, user.PasswordHash) = (null, null, null);
        (user.Nickname, user.Gender, user.Birthdate, user.About) = (null, null, null, null);
        (user.Website, user.PublicContact, user.AvatarId, user.CoverId) = (null, null, null, null);
        (user.FollowerCount, user.FollowingCount, user.ViewCount) = (0, 0, 0);
        (user.BannedAt, user.BannedUntil, user.RemovesComments, user.PurgedAt) = (null, null, false, now);
        (user.Plan, user.PlanEndsAt) = (UserPlan.Free, null);
    }

    /// <summary>Leaves out what a release had before a contribution: it is the publisher's, and part of it belongs to a plan.</summary>
    private static void KeepProposedValues(Contribution contribution) =>
        contribution.Changes = Contribution.Format([.. Contribution.Parse(contribution.Changes).Select(static change => change with { Before = null })]);
}
