using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Subjects;

public sealed class SubjectKindTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kinds_OfTheModel_AreTheDeclaredOnes()
    {
        await using var database = await Poster.NewDatabaseAsync(server, DatabaseProvider.Sqlite);
        await using var db = database.Open();

        var kinds = db.SubjectKinds();

        kinds
            .All.Select(kind => kind.Name)
            .ShouldBe(["album", "comment", "conversation", "event", "media-asset", "message", "playlist", "post", "poster", "release", "track", "user"]);
        kinds.All.Select(kind => kind.Name.Length).ShouldAllBe(length => length <= SubjectKinds.MaxNameLength);
        kinds.All.ShouldAllBe(kind => kinds[kind.Name] == kind && kinds.Find(kind.Entity) == kind);
        kinds["poster"]
            .ShouldSatisfyAllConditions(
                kind => kind.Entity.ShouldBe(typeof(Poster)),
                kind => kind.KeyProperty.Name.ShouldBe(nameof(Poster.Uid)),
                kind => kind.OwnerProperty!.Name.ShouldBe(nameof(Poster.DesignerId)),
                kind => kind.Counters.Keys.ShouldBe([SubjectCounter.Comments, SubjectCounter.Likes], ignoreOrder: true)
            );
        kinds.Find("bill").ShouldBeNull();
        kinds.Find(typeof(ReleaseDate)).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => kinds["bill"]).Message.ShouldContain("'bill'");
    }

    [Fact]
    public async Task KeyOf_Entity_IsItsKindAndKey()
    {
        await using var database = await Poster.NewDatabaseAsync(server, DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var (poster, track) = (new Poster(), new Track { Id = Guid.NewGuid() });

        db.SubjectKinds()["poster"].KeyOf(poster).ShouldBe(poster.Key);
        db.SubjectKinds()["track"].KeyOf(track).ShouldBe(new SubjectKey("track", track.Id));
        ((ISubject)track).Uid.ShouldBe(track.Id);
    }

    [Theory]
    [InlineData(0, "00000000-0000-8000-8000-72656c656173")]
    [InlineData(1_000_001, "000f4241-0000-8000-8000-72656c656173")]
    [InlineData(int.MaxValue, "7fffffff-0000-8000-8000-72656c656173")]
    public void Uid_OfARelease_LeadsBackToItsKey(int id, string uid)
    {
        Release.UidOf(id).ShouldBe(Guid.Parse(uid));
        Release.IdOf(Release.UidOf(id)).ShouldBe(id);
        Release.IdOf(Guid.Empty).ShouldBeNull();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Count_RowsAboutAKindOfTheTests_ChangesItsCounts(DatabaseProvider provider)
    {
        await using var database = await Poster.NewDatabaseAsync(server, provider);
        var (poster, users) = await Poster.AddAsync(database, 1);
        await using var db = database.Open();

        (await db.CountAsync(Poster.NewComment(poster.Key, users[0]), 1, Cancellation)).ShouldBeTrue();
        (await db.CountAsync(Poster.NewReaction(poster.Key, users[0]), 1, Cancellation)).ShouldBeTrue();
        (await db.CountAsync(Poster.NewReaction(poster.Key, users[0]), 1, Cancellation)).ShouldBeTrue();
        (await db.CountAsync(Poster.NewReaction(poster.Key, users[0]), -1, Cancellation)).ShouldBeTrue();
        (await db.CountAsync(Poster.NewComment(new SubjectKey(Poster.KindName, Guid.NewGuid()), users[0]), 1, Cancellation)).ShouldBeFalse();
        (await db.CountAsync(Poster.NewComment(poster.Key, users[0], Guid.NewGuid()), 0, Cancellation)).ShouldBeFalse();

        var after = await db.Set<Poster>().SingleAsync(Cancellation);
        (after.CommentCount, after.LikeCount).ShouldBe((1, 1));
        var hype = Poster.NewReaction(poster.Key, users[0], ReactionKind.Hype);
        (await Should.ThrowAsync<InvalidOperationException>(() => db.CountAsync(hype, 1, Cancellation))).Message.ShouldContain("'poster' do not count Hypes");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Recount_AfterRowsWereAdded_CountsThoseOfEachSubject(DatabaseProvider provider)
    {
        await using var database = await Poster.NewDatabaseAsync(server, provider);
        var (poster, users) = await Poster.AddAsync(database, 3);
        await using var db = database.Open();
        var other = new Poster { CommentCount = 7, LikeCount = 7 };
        var hidden = Poster.NewComment(poster.Key, users[0]);
        hidden.HiddenAt = DateTime.UnixEpoch;
        var comment = Poster.NewComment(poster.Key, users[0]);
        var subject = new SubjectKey(Comment.KindName, comment.Id);
        db.AddRange(other, hidden, comment, Poster.NewComment(poster.Key, users[1]));
        db.AddRange(users.Select(user => Poster.NewReaction(poster.Key, user)));
        db.AddRange(
            Poster.NewReaction(subject, users[0]),
            Poster.NewReaction(subject, users[1], ReactionKind.Dislike),
            Poster.NewReaction(subject, users[2], ReactionKind.Dislike)
        );
        await db.SaveChangesAsync(Cancellation);
        db.ChangeTracker.Clear();

        await db.SubjectKinds()[Poster.KindName].RecountAsync(db, [poster.Uid], [SubjectCounter.Comments, SubjectCounter.Hypes], Cancellation);

        (await CountsAsync(db, poster)).ShouldBe((2, 0));
        (await CountsAsync(db, other)).ShouldBe((7, 7));

        await db.RecountAsync(TimeProvider.System.UtcMoment(), Cancellation);

        (await CountsAsync(db, poster)).ShouldBe((2, 3));
        (await CountsAsync(db, other)).ShouldBe((0, 0));
        var counted = await db.Comments.AsNoTracking().SingleAsync(c => c.Id == comment.Id, Cancellation);
        (counted.LikeCount, counted.DislikeCount).ShouldBe((1, 2));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Count_ConcurrentWrites_StayExact(DatabaseProvider provider)
    {
        const int Rounds = 3;
        await using var database = await Poster.NewDatabaseAsync(server, provider);
        var (poster, users) = await Poster.AddAsync(database, 12);
        await using var db = database.Open();
        var thread = Poster.NewComment(poster.Key, users[0]);
        db.Add(thread);
        await db.CountAsync(thread, 1, Cancellation);
        await db.SaveChangesAsync(Cancellation);

        await Parallel.ForEachAsync(
            users,
            new ParallelOptions { MaxDegreeOfParallelism = users.Count, CancellationToken = Cancellation },
            async (user, _) =>
            {
                for (var i = 0; i < Rounds; i++)
                {
                    await WriteAsync(database, Poster.NewComment(poster.Key, user, thread.Id), static (db, comment) => db.CountAsync(comment, 1, Cancellation));
                }
                var like = Poster.NewReaction(poster.Key, user);
                await WriteAsync(database, like, static (db, reaction) => db.CountAsync(reaction, 1, Cancellation));
                await WriteAsync(
                    database,
                    Poster.NewReaction(new SubjectKey(Comment.KindName, thread.Id), user, ReactionKind.Dislike),
                    static (db, reaction) => db.CountAsync(reaction, 1, Cancellation)
                );
                if (user != users[0])
                {
                    return;
                }
                await using var own = database.Open();
                await using var transaction = await own.Database.BeginTransactionAsync(Cancellation);
                own.Remove(like);
                await own.SaveChangesAsync(Cancellation);
                await own.CountAsync(like, -1, Cancellation);
                await transaction.CommitAsync(Cancellation);
            }
        );

        (await CountsAsync(db, poster)).ShouldBe(((Rounds * users.Count) + 1, users.Count - 1));
        var answered = await db.Comments.AsNoTracking().SingleAsync(c => c.Id == thread.Id, Cancellation);
        (answered.ReplyCount, answered.DislikeCount).ShouldBe((Rounds * users.Count, users.Count));
        (await db.Comments.About(poster.Key).CountAsync(Cancellation)).ShouldBe((Rounds * users.Count) + 1);
    }

    private static async Task WriteAsync<T>(TestDatabase database, T row, Func<QpletDbContext, T, Task<bool>> count)
        where T : class
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Add(row);
        await db.SaveChangesAsync(Cancellation);
        (await count(db, row)).ShouldBeTrue();
        await transaction.CommitAsync(Cancellation);
    }

    private static async Task<(int Comments, int Likes)> CountsAsync(QpletDbContext db, Poster poster)
    {
        var stored = await db.Set<Poster>().AsNoTracking().SingleAsync(p => p.Uid == poster.Uid, Cancellation);
        return (stored.CommentCount, stored.LikeCount);
    }
}
