using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Data.Subjects;

public sealed class SubjectRowsTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, false)]
    [InlineData(DatabaseProvider.Sqlite, true)]
    [InlineData(DatabaseProvider.PostgreSql, false)]
    [InlineData(DatabaseProvider.PostgreSql, true)]
    public async Task RemoveAbout_Subject_RemovesTheRowsAboutItAndItsComments(DatabaseProvider provider, bool byQuery)
    {
        await using var database = await Poster.NewDatabaseAsync(server, provider);
        var (poster, users) = await Poster.AddAsync(database, 2);
        await using var db = database.Open();
        var kept = new Poster { DesignerId = users[1].Id };
        db.Add(kept);
        foreach (var subject in (SubjectKey[])[poster.Key, kept.Key, new("track", poster.Uid)])
        {
            var comment = Poster.NewComment(subject, users[0]);
            var reply = Poster.NewComment(subject, users[1], comment.Id);
            reply.InReplyToId = comment.Id;
            db.AddRange(comment, reply, Poster.NewNotification(subject, users[0]));
            foreach (var answered in (Comment[])[comment, reply])
            {
                var key = new SubjectKey(Comment.KindName, answered.Id);
                db.AddRange(Poster.NewReaction(key, users[0]), Poster.NewNotification(key, users[1]));
            }
        }
        db.AddRange(Poster.NewReaction(poster.Key, users[0]), Poster.NewReaction(kept.Key, users[0]));
        await db.SaveChangesAsync(Cancellation);
        db.ChangeTracker.Clear();

        await (
            byQuery
                ? db.RemoveAboutAsync(Poster.KindName, db.Set<Poster>().Where(p => p.DesignerId == users[0].Id).Select(p => p.Uid), Cancellation)
                : db.RemoveAboutAsync(poster.Key, Cancellation)
        );

        (await db.Comments.CountAsync(Cancellation)).ShouldBe(4);
        (await db.Comments.About(poster.Key).AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(5);
        (await db.Reactions.About(poster.Key).AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.CountAsync(Cancellation)).ShouldBe(6);
        (await db.Notifications.About(poster.Key).AnyAsync(Cancellation)).ShouldBeFalse();
        (await OrphansAsync(db)).ShouldBe(0);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RemoveAbout_WhileAnotherTransactionReactsToAComment_RemovesThatReaction(DatabaseProvider provider)
    {
        await using var database = await Poster.NewDatabaseAsync(server, provider);
        var (poster, users) = await Poster.AddAsync(database, 1);
        await using var db = database.Open();
        var comment = Poster.NewComment(poster.Key, users[0]);
        db.Add(comment);
        await db.SaveChangesAsync(Cancellation);
        var like = Poster.NewReaction(new SubjectKey(Comment.KindName, comment.Id), users[0]);

        Task deletion;
        await using (var other = database.Open())
        {
            await using var transaction = await other.Database.BeginTransactionAsync(Cancellation);
            other.Add(like);
            await other.SaveChangesAsync(Cancellation);
            (await other.CountAsync(like, 1, Cancellation)).ShouldBeTrue();
            deletion = Task.Run(() => DeleteAsync(database, poster), Cancellation);
            while (provider == DatabaseProvider.PostgreSql && !deletion.IsCompleted && !await IsAnyWaitingAsync(db))
            {
                await Task.Yield();
            }
            await transaction.CommitAsync(Cancellation);
        }
        await deletion;

        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.CountAsync(like, 1, Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task RemoveAbout_WhileOthersWrite_LeavesNoRowAboutTheSubject(DatabaseProvider provider)
    {
        await using var database = await Poster.NewDatabaseAsync(server, provider);
        var (poster, users) = await Poster.AddAsync(database, 8);

        var writing = Parallel.ForEachAsync(
            users,
            new ParallelOptions { MaxDegreeOfParallelism = users.Count, CancellationToken = Cancellation },
            async (user, _) =>
            {
                while (true)
                {
                    var comment = Poster.NewComment(poster.Key, user);
                    if (!await TryWriteAsync(database, comment, static (db, comment) => db.CountAsync(comment, 1, Cancellation)))
                    {
                        return;
                    }
                    await TryWriteAsync(
                        database,
                        Poster.NewReaction(new SubjectKey(Comment.KindName, comment.Id), user),
                        static (db, reaction) => db.CountAsync(reaction, 1, Cancellation)
                    );
                }
            }
        );
        await using var db = database.Open();
        while (!writing.IsCompleted && await db.Comments.CountAsync(Cancellation) < 2 * users.Count)
        {
            await Task.Yield();
        }

        await DeleteAsync(database, poster);

        await writing;
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static async Task DeleteAsync(TestDatabase database, Poster poster)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        (await db.Set<Poster>().Where(p => p.Uid == poster.Uid).ExecuteDeleteAsync(Cancellation)).ShouldBe(1);
        await db.RemoveAboutAsync(poster.Key, Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    /// <summary>Adds a row about a subject, unless the subject is gone.</summary>
    private static async Task<bool> TryWriteAsync<T>(TestDatabase database, T row, Func<QpletDbContext, T, Task<bool>> count)
        where T : class
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        if (!await count(db, row))
        {
            return false;
        }
        db.Add(row);
        await db.SaveChangesAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);
        return true;
    }

    private static Task<bool> IsAnyWaitingAsync(QpletDbContext db) =>
        db
            .Database.SqlQueryRaw<int>("""SELECT 1 AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""")
            .AnyAsync(Cancellation);

    private static async Task<int> OrphansAsync(QpletDbContext db) =>
        await db.Reactions.CountAsync(r => r.SubjectKind == Comment.KindName && !db.Comments.Any(c => c.Id == r.SubjectId), Cancellation)
        + await db.Notifications.CountAsync(n => n.SubjectKind == Comment.KindName && !db.Comments.Any(c => c.Id == n.SubjectId), Cancellation);
}
