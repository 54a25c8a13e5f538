using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Counting;

public sealed class CountsTests(SampleSeederTests.Seeded seeded) : IClassFixture<SampleSeederTests.Seeded>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static DateTime Now => TimeProvider.System.UtcMoment();

    [Fact]
    public async Task Count_ReplyInAndOut_ChangesSubjectAndThread()
    {
        await using var db = seeded.Database.Open();
        var thread = await db.Comments.AsNoTracking().FirstAsync(c => c.SubjectKind == Release.KindName && c.ParentId == null, Cancellation);
        var reply = new Comment
        {
            Id = Guid.CreateVersion7(),
            AuthorId = thread.AuthorId,
            Content = "!",
            ParentId = thread.Id,
            CreatedAt = Now,
        }.About(thread.Subject());
        var before = await db.Releases.Where(r => r.Uid == thread.SubjectId).Select(r => r.CommentCount).SingleAsync(Cancellation);

        (await db.CountAsync(reply, 1, Cancellation)).ShouldBeTrue();

        (await db.Releases.Where(r => r.Uid == thread.SubjectId).Select(r => r.CommentCount).SingleAsync(Cancellation)).ShouldBe(before + 1);
        (await db.Comments.Where(c => c.Id == thread.Id).Select(c => c.ReplyCount).SingleAsync(Cancellation)).ShouldBe(thread.ReplyCount + 1);
        await db.CountAsync(reply, -1, Cancellation);
        (await db.Comments.Where(c => c.Id == thread.Id).Select(c => c.ReplyCount).SingleAsync(Cancellation)).ShouldBe(thread.ReplyCount);
    }

    [Fact]
    public async Task Count_ConcurrentLikes_AreAllCounted()
    {
        await using var db = seeded.Database.Open();
        var track = await db.Tracks.AsNoTracking().OrderBy(t => t.Id).FirstAsync(Cancellation);
        var users = await db
            .Users.Select(u => u.Id)
            .Where(id => !db.Reactions.Any(r => r.SubjectId == track.Id && r.UserId == id))
            .Take(20)
            .ToListAsync(Cancellation);

        await Parallel.ForEachAsync(
            users,
            Cancellation,
            async (user, token) =>
            {
                await using var own = seeded.Database.Open();
                await using var transaction = await own.Database.BeginTransactionAsync(token);
                var like = new Reaction
                {
                    Id = Guid.CreateVersion7(),
                    UserId = user,
                    CreatedAt = Now,
                }.About(new SubjectKey(Track.KindName, track.Id));
                own.Reactions.Add(like);
                await own.SaveChangesAsync(token);
                await own.CountAsync(like, 1, token);
                await transaction.CommitAsync(token);
            }
        );

        var after = await db.Tracks.AsNoTracking().SingleAsync(t => t.Id == track.Id, Cancellation);
        after.LikeCount.ShouldBe(track.LikeCount + users.Count);
        after.LikeCount.ShouldBe(await db.Reactions.CountAsync(r => r.SubjectId == track.Id, Cancellation));
    }

    [Theory]
    [InlineData(ReactionKind.Like)]
    [InlineData(ReactionKind.Hype)]
    public async Task Count_ReactionToRelease_ChangesTheCountOfItsKind(ReactionKind kind)
    {
        await using var db = seeded.Database.Open();
        var before = await db.Releases.AsNoTracking().OrderBy(r => r.Id).LastAsync(Cancellation);

        await db.CountAsync(new Reaction { Kind = kind }.About(new SubjectKey(Release.KindName, before.Uid)), 1, Cancellation);

        var after = await db.Releases.AsNoTracking().SingleAsync(r => r.Id == before.Id, Cancellation);
        (after.LikeCount - before.LikeCount, after.HypeCount - before.HypeCount).ShouldBe(kind == ReactionKind.Hype ? (0, 1) : (1, 0));
    }

    [Fact]
    public async Task Count_Follow_ChangesBothUsers()
    {
        await using var db = seeded.Database.Open();
        var users = await db.Users.AsNoTracking().OrderBy(u => u.Id).Take(2).ToListAsync(Cancellation);

        await db.CountAsync(new Follow { FollowerId = users[0].Id, FolloweeId = users[1].Id }, 1, Cancellation);

        (await db.Users.AsNoTracking().SingleAsync(u => u.Id == users[0].Id, Cancellation)).FollowingCount.ShouldBe(users[0].FollowingCount + 1);
        (await db.Users.AsNoTracking().SingleAsync(u => u.Id == users[1].Id, Cancellation)).FollowerCount.ShouldBe(users[1].FollowerCount + 1);
    }

    [Fact]
    public async Task Count_TrackWithGenres_ChangesOwnerAndGenres()
    {
        await using var db = seeded.Database.Open();
        var track = await db.Tracks.AsNoTracking().Include(t => t.Owner).Include(t => t.Genres).FirstAsync(t => t.Genres.Any(), Cancellation);
        var genre = track.Genres.First();

        await db.CountAsync(track, 1, Cancellation);
        await db.CountGenresAsync([genre.Id], 1, Cancellation);

        var after = await db.Tracks.AsNoTracking().Include(t => t.Owner).SingleAsync(t => t.Id == track.Id, Cancellation);
        after.Owner.TrackCount.ShouldBe(track.Owner.TrackCount + 1);
        (await db.Genres.AsNoTracking().SingleAsync(g => g.Id == genre.Id, Cancellation)).TrackCount.ShouldBe(genre.TrackCount + 1);
    }

    [Fact]
    public async Task Message_SentReadAndDeleted_KeepsWhatIsUnread()
    {
        await using var db = seeded.Database.Open();
        var conversation = await db.Conversations.AsNoTracking().Include(c => c.Participants).FirstAsync(c => c.Participants.Count > 2, Cancellation);
        var (author, other) = (conversation.Participants.First(), conversation.Participants.Last());
        var message = new Message
        {
            Id = Guid.CreateVersion7(),
            ConversationId = conversation.Id,
            AuthorId = author.UserId,
            Content = "!",
            CreatedAt = Now,
        };
        db.Messages.Add(message);
        await db.SaveChangesAsync(Cancellation);

        await db.CountInAsync(message, Cancellation);

        var sent = await db.Conversations.AsNoTracking().Include(c => c.Participants).SingleAsync(c => c.Id == conversation.Id, Cancellation);
        (sent.MessageCount, sent.LastActivityAt).ShouldBe((conversation.MessageCount + 1, message.CreatedAt));
        sent.Participants.Single(p => p.UserId == author.UserId).UnreadCount.ShouldBe(0);
        sent.Participants.Single(p => p.UserId == other.UserId).UnreadCount.ShouldBe(other.UnreadCount + 1);

        await db.CountOutAsync(message, Cancellation);
        var deleted = await db.Conversations.AsNoTracking().Include(c => c.Participants).SingleAsync(c => c.Id == conversation.Id, Cancellation);
        (deleted.MessageCount, deleted.LastActivityAt).ShouldBe((conversation.MessageCount, conversation.LastActivityAt));
        deleted.Participants.Single(p => p.UserId == other.UserId).UnreadCount.ShouldBe(other.UnreadCount);

        (await db.MarkReadAsync(conversation.Id, other.UserId, Now, Cancellation)).ShouldBeTrue();
        (await db.MarkReadAsync(conversation.Id, Guid.Empty, Now, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Schedule_AfterDatesChanged_IsThatOfTheDates()
    {
        await using var db = seeded.Database.Open();
        var date = await db.ReleaseDates.FirstAsync(d => d.Precision == DatePrecision.Day, Cancellation);
        var (start, end) = DatePrecision.Year.Period(new DateTime(2040, 5, 1, 0, 0, 0, DateTimeKind.Utc));
        (date.Precision, date.Start, date.End) = (DatePrecision.Year, start, end);
        await db.SaveChangesAsync(Cancellation);

        await db.RefreshScheduleAsync(date.ReleaseId, DateTime.UnixEpoch, Cancellation);

        var release = await db.Releases.AsNoTracking().Include(r => r.Dates).SingleAsync(r => r.Id == date.ReleaseId, Cancellation);
        release.LatestDate.ShouldBe(end);
        release.SoonestDate.ShouldBe(release.Dates.Min(d => d.Start));
        release.SoonestDateId.ShouldBe(release.Dates.Where(d => d.Start != null).OrderBy(d => d.Start).ThenBy(d => d.End).ThenBy(d => d.Id).First().Id);
        release.CountryCount.ShouldBe(release.Dates.Select(d => d.CountryCode).Distinct().Count());
    }
}
