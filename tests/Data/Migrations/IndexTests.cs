using System.Text;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Usage;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Migrations;

/// <summary>The lists of the schema are read in the order of an index: nothing is sorted, and no table is read as a whole without need.</summary>
public sealed class IndexTests(SampleSeederTests.Seeded seeded) : IClassFixture<SampleSeederTests.Seeded>
{
    private static readonly DateTime s_now = DateTime.UnixEpoch.AddYears(56);

    private static readonly Dictionary<string, Func<QpletDbContext, IQueryable<object>>> s_lists = new(StringComparer.Ordinal)
    {
        ["tracks, newest"] = db => db.Tracks.OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id),
        ["tracks, last updated"] = db => db.Tracks.OrderByDescending(t => t.UpdatedAt).ThenByDescending(t => t.Id),
        ["tracks, most played"] = db => db.Tracks.OrderByDescending(t => t.PlaybackCount).ThenByDescending(t => t.Id),
        ["tracks, most popular"] = db => db.Tracks.OrderByDescending(t => t.Popularity).ThenByDescending(t => t.Id),
        ["tracks of an owner, most popular"] = db =>
            db.Tracks.Where(t => t.OwnerId == Guid.Empty).OrderByDescending(t => t.Popularity).ThenByDescending(t => t.Id),
        ["tracks, most liked"] = db => db.Tracks.OrderByDescending(t => t.LikeCount).ThenByDescending(t => t.Id),
        ["tracks, most commented"] = db => db.Tracks.OrderByDescending(t => t.CommentCount).ThenByDescending(t => t.Id),
        ["tracks, by title"] = db => db.Tracks.OrderBy(t => t.SortTitle).ThenBy(t => t.Id),
        ["tracks of an owner"] = db => db.Tracks.Where(t => t.OwnerId == Guid.Empty).OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id),
        ["tracks by word, most played"] = db =>
            db.Tracks.Where(t => t.Title.Contains("blue")).OrderByDescending(t => t.PlaybackCount).ThenByDescending(t => t.Id),
        ["tracks of a genre"] = db =>
            db.Tracks.Where(t => t.Genres.Any(g => g.Id == Guid.Empty)).OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id),
        ["albums, newest"] = db => db.Albums.OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id),
        ["albums, last updated"] = db => db.Albums.OrderByDescending(a => a.UpdatedAt).ThenByDescending(a => a.Id),
        ["albums of an owner"] = db => db.Albums.Where(a => a.OwnerId == Guid.Empty).OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id),
        ["albums, by name"] = db => db.Albums.OrderBy(a => a.SortName).ThenBy(a => a.Id),
        ["tracks of an album"] = db => db.AlbumTracks.Where(l => l.AlbumId == Guid.Empty).OrderBy(l => l.Position).ThenBy(l => l.TrackId),
        ["genres, by name"] = db => db.Genres.OrderBy(g => g.SortName).ThenBy(g => g.Id),
        ["users, newest"] = db => db.Users.OrderByDescending(u => u.CreatedAt).ThenByDescending(u => u.Id),
        ["users, by name"] = db => db.Users.OrderBy(u => u.SortName).ThenBy(u => u.Id),
        ["users, by username"] = db => db.Users.OrderBy(u => u.NormalizedUsername).ThenBy(u => u.Id),
        ["users, most followed"] = db => db.Users.OrderByDescending(u => u.FollowerCount).ThenByDescending(u => u.Id),
        ["authors, newest"] = db => db.Users.Where(u => u.Role == UserRole.Author).OrderByDescending(u => u.CreatedAt).ThenByDescending(u => u.Id),
        ["user by username"] = db => db.Users.Where(u => u.NormalizedUsername == "fan"),
        ["user by e-mail"] = db => db.Users.Where(u => u.NormalizedEmail == "fan@qplet.example"),
        ["followers"] = db => db.Follows.Where(f => f.FolloweeId == Guid.Empty).OrderByDescending(f => f.CreatedAt).ThenByDescending(f => f.FollowerId),
        ["following"] = db => db.Follows.Where(f => f.FollowerId == Guid.Empty).OrderByDescending(f => f.CreatedAt).ThenByDescending(f => f.FolloweeId),
        ["posts, newest"] = db => db.Posts.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id),
        ["posts of an author"] = db => db.Posts.Where(p => p.AuthorId == Guid.Empty).OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id),
        ["posts that share a kind"] = db => db.Posts.Where(p => p.SharedKind == "track").OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id),
        ["posts that share a subject"] = db => db.Posts.Where(p => p.SharedId == Guid.Empty),
        ["publications of an author"] = db =>
            db.FeedEntries.Where(e => e.AuthorId == Guid.Empty).OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.SubjectId),
        ["blocked users"] = db => db.Blocks.Where(b => b.BlockerId == Guid.Empty).OrderByDescending(b => b.CreatedAt).ThenByDescending(b => b.BlockedId),
        ["comments on a subject"] = db =>
            db.Comments.About(new SubjectKey(Track.KindName, Guid.Empty)).OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id),
        ["threads about a subject"] = db =>
            db.Comments.About(new SubjectKey(Track.KindName, Guid.Empty))
                .Where(c => c.ParentId == null)
                .OrderByDescending(c => c.IsPinned)
                .ThenByDescending(c => c.CreatedAt)
                .ThenByDescending(c => c.Id),
        ["replies"] = db => db.Comments.Where(c => c.ParentId == Guid.Empty).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id),
        ["comments of an author"] = db => db.Comments.Where(c => c.AuthorId == Guid.Empty).OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id),
        ["comments, newest"] = db => db.Comments.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id),
        ["comments, last updated"] = db => db.Comments.OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id),
        ["reaction of a user"] = db =>
            db.Reactions.About(new SubjectKey(Track.KindName, Guid.Empty)).Where(r => r.UserId == Guid.Empty && r.Kind == ReactionKind.Like),
        ["hyped by a user"] = db =>
            db.Reactions.Where(r => r.UserId == Guid.Empty && r.Kind == ReactionKind.Hype).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id),
        ["earlier report of a view or playback"] = db => db.UsageRecords.Where(r => r.Key == Guid.Empty && r.RepeatsUntil > s_now),
        ["views and playbacks to count"] = db => db.UsageRecords.Where(r => r.CountedAt == null),
        ["views to count"] = db => db.UsageRecords.Where(r => r.SubjectId == Guid.Empty && r.Kind == UsageKind.View && r.CountedAt == null),
        ["playbacks of a track by a user"] = db => db.UsageRecords.Where(r => r.UserId == Guid.Empty && r.SubjectId == Guid.Empty),
        ["expired views and playbacks"] = db => db.UsageRecords.Where(r => r.ExpiresAt < s_now),
        ["releases, newest"] = db => db.Releases.OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id),
        ["releases, last updated"] = db => db.Releases.OrderByDescending(r => r.UpdatedAt).ThenByDescending(r => r.Id),
        ["releases to come, most hyped"] = db => db.Releases.Where(r => r.LatestDate > s_now).OrderByDescending(r => r.HypeCount).ThenByDescending(r => r.Id),
        ["releases, soonest"] = db => db.Releases.Where(r => r.SoonestDate >= s_now).OrderBy(r => r.SoonestDate).ThenBy(r => r.Id),
        ["releases, by title"] = db => db.Releases.OrderBy(r => r.SortTitle).ThenBy(r => r.Id),
        ["releases of a kind, most hyped"] = db =>
            db.Releases.Where(r => r.SubcategoryCode == "game").OrderByDescending(r => r.HypeCount).ThenByDescending(r => r.Id),
        ["publications"] = db => db.Releases.Where(r => r.PublisherId == Guid.Empty).OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id),
        ["upcoming releases, soonest"] = db =>
            db.Releases.Where(r => r.IsUpcoming && r.SoonestDate != null && r.LatestDate > s_now).OrderBy(r => r.SoonestDate).ThenBy(r => r.Id),
        ["upcoming releases, most hyped"] = db =>
            db.Releases.Where(r => r.IsUpcoming && r.HypeCount > 0).OrderByDescending(r => r.HypeCount).ThenByDescending(r => r.Id),
        ["upcoming releases of a kind, best"] = db =>
            db.Releases.Where(r => r.IsUpcoming && r.SubcategoryCode == "game").OrderByDescending(r => r.Score).ThenByDescending(r => r.Id),
        ["releases without related ones"] = db => db.Releases.Where(r => r.RelatedDueAt == null).OrderBy(r => r.Id),
        ["releases whose related ones are due"] = db => db.Releases.Where(r => r.RelatedDueAt <= s_now).OrderBy(r => r.RelatedDueAt).ThenBy(r => r.Id),
        ["related releases"] = db =>
            db.RelatedReleases.Where(r => r.ReleaseId == 5 && r.Relation == ReleaseRelation.Similar)
                .OrderByDescending(r => r.Score)
                .ThenByDescending(r => r.OtherId),
        ["releases with a detail"] = db => db.ReleaseDetails.Where(d => d.Key == "x" && d.ValueStart == "y").OrderByDescending(d => d.ReleaseId),
        ["releases in focus"] = db => db.Releases.Where(r => r.IsInFocus),
        ["dates of a release"] = db => db.ReleaseDates.Where(d => d.ReleaseId == 5).OrderBy(d => d.Start).ThenBy(d => d.End).ThenBy(d => d.Id),
        ["dates, soonest"] = db => db.ReleaseDates.Where(d => d.Start >= s_now).OrderBy(d => d.Start).ThenBy(d => d.Id),
        ["sources of a release"] = db => db.ReleaseSources.Where(s => s.ReleaseId == 5).OrderBy(s => s.Id),
        ["subcategories of a category"] = db => db.Subcategories.Where(s => s.CategoryCode == "music").OrderBy(s => s.SortName).ThenBy(s => s.Code),
        ["platforms, by name"] = db => db.Platforms.OrderBy(p => p.SortName).ThenBy(p => p.Id),
        ["countries, by name"] = db => db.Countries.OrderBy(c => c.SortName).ThenBy(c => c.Code),
        ["messages"] = db => db.Messages.Where(m => m.ConversationId == Guid.Empty).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id),
        ["participants"] = db => db.Participants.Where(p => p.ConversationId == Guid.Empty).OrderBy(p => p.JoinedAt).ThenBy(p => p.UserId),
        ["notifications"] = db =>
            db.Notifications.Where(n => n.UserId == Guid.Empty && n.IsLatest).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id),
        ["unread notifications"] = db =>
            db.Notifications.Where(n => n.UserId == Guid.Empty && n.IsLatest && n.ReadAt == null)
                .OrderByDescending(n => n.CreatedAt)
                .ThenByDescending(n => n.Id),
        ["unread notifications, with those of groups"] = db => db.Notifications.Where(n => n.UserId == Guid.Empty && n.ReadAt == null),
        ["notifications of a group"] = db =>
            db.Notifications.Where(n => n.GroupId == Guid.Empty).OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id),
        ["notifications about a subject"] = db => db.Notifications.About(new SubjectKey(Track.KindName, Guid.Empty)),
        ["unread group of an event"] = db =>
            db.Notifications.Where(n =>
                n.UserId == Guid.Empty
                && n.IsLatest
                && n.ReadAt == null
                && n.Kind == NotificationKind.Liked
                && n.SubjectId == Guid.Empty
                && n.SubjectKind == Track.KindName
            ),
        ["deleted accounts with personal data"] = db => db.Users.Where(u => u.DeletedAt != null && u.PurgedAt == null && u.DeletedAt < s_now),
        ["former usernames of a user"] = db => db.FormerUsernames.Where(n => n.UserId == Guid.Empty),
        ["exports of a user"] = db => db.DataExports.Where(e => e.UserId == Guid.Empty).OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id),
        ["calendar of a user in a period"] = db =>
            db.CalendarEntries.Where(e => e.UserId == Guid.Empty && e.Start >= s_now.AddYears(-1) && e.Start < s_now && e.End > s_now)
                .OrderBy(e => e.Start)
                .ThenBy(e => e.End)
                .ThenBy(e => e.ReleaseDateId),
        ["calendar of a user, latest first"] = db =>
            db.CalendarEntries.Where(e => e.UserId == Guid.Empty).OrderByDescending(e => e.AddedAt).ThenByDescending(e => e.ReleaseDateId),
        ["reminders that are due"] = db =>
            db.CalendarEntries.Where(e => e.RemindAt <= s_now).OrderBy(e => e.RemindAt).ThenBy(e => e.UserId).ThenBy(e => e.ReleaseDateId),
        ["hyped releases of a user"] = db =>
            db.HypedReleases.Where(h => h.UserId == Guid.Empty).OrderByDescending(h => h.CreatedAt).ThenByDescending(h => h.Id),
        ["release by its UUID"] = db => db.Releases.Where(r => r.Uid == Guid.Empty),
        ["sessions"] = db => db.Sessions.Where(s => s.UserId == Guid.Empty).OrderByDescending(s => s.LastUsedAt).ThenByDescending(s => s.Id),
        ["media assets of a user"] = db => db.MediaAssets.Where(m => m.OwnerId == Guid.Empty).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id),
        ["missed events"] = db => db.Outbox.Where(e => e.Kind == OutboxKind.MessageSent && e.Subject == "x" && e.Id > 5).OrderBy(e => e.Id),
        ["events"] = db => db.Outbox.Where(e => e.Id > 5).OrderBy(e => e.Id),
    };

    public static TheoryData<string> Names => [.. s_lists.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task List_IsReadInTheOrderOfAnIndex(string name)
    {
        var plan = await PlanAsync(name);

        plan.ShouldNotContain(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        plan.ShouldNotContain(step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal));
        plan.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Plans_OfAllLists_UseTheseIndexes()
    {
        var plans = new StringBuilder();
        foreach (var name in s_lists.Keys)
        {
            plans.AppendLine(name);
            foreach (var step in await PlanAsync(name))
            {
                plans.Append("    ").AppendLine(step);
            }
        }

        Snapshot.Match(plans.ToString());
    }

    private async Task<List<string>> PlanAsync(string name)
    {
        await using var db = seeded.Database.Open();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = s_lists[name](db).Take(20).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(3));
        }
        return plan;
    }
}
