using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Schema.Comments;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Writing;

/// <summary>Another transaction deletes a row that a comment refers to, after the writer has found it. On SQLite, writers cannot meet.</summary>
public sealed class ConcurrentDeletionTests : CommentTests
{
    private Func<QpletDbContext, Task> _delete = static _ => Task.CompletedTask;

    [Fact]
    public async Task ReplyToComment_ToAReplyThatIsDeletedMeanwhile_IsNotFound()
    {
        RequirePostgreSql();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var thread = await AddCommentAsync(fan, await AddTrackAsync(ada, "Deep"), "First");
        var answered = await AddCommentAsync(fan, thread, "Second");
        _delete = db => db.Comments.Where(comment => comment.Id == answered.Id).ExecuteDeleteAsync(Cancellation);

        var answer = await ReplyAsync(ada, thread.Id, answered.Id, "Third");

        answer.WithoutErrors().Text("replyToComment.errors.0.__typename").ShouldBe("NotFoundError");
        answer.Text("replyToComment.errors.0.resourceId").ShouldBe(IdOf("Comment", answered.Id));
        await using var db = Gateway.Open();
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(1);
        (await db.Tracks.SingleAsync(Cancellation)).CommentCount.ShouldBe(0);
    }

    [Fact]
    public async Task CreateComment_WithAFileThatIsDeletedMeanwhile_IsRefusedAsFileNotFound()
    {
        RequirePostgreSql();
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var file = await AddFileAsync(fan, MediaKind.Image);
        _delete = db => db.MediaAssets.Where(asset => asset.Id == file.Id).ExecuteDeleteAsync(Cancellation);

        var answer = await CreateAsync(fan, IdOf(track), "Look", IdOf(file));

        answer.WithoutErrors().Text("createComment.errors.0.__typename").ShouldBe("ValidationError");
        await using var db = Gateway.Open();
        (await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    protected override void Configure(IServiceCollection services) =>
        services.ConfigureDbContext<PostgreSqlDbContext>(options =>
            options.AddInterceptors(
                new BeforeTheFirstCommand(
                    "INSERT INTO \"Outbox\"",
                    async () =>
                    {
                        await using var db = Gateway.Open();
                        await _delete(db);
                    }
                )
            )
        );

    private static void RequirePostgreSql() => Assert.SkipUnless(Gateway.Provider == DatabaseProvider.PostgreSql, "On SQLite, writers cannot meet.");
}
