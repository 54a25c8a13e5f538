using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class ReplyToCommentTests : CommentTests
{
    [Fact]
    public async Task ReplyToComment_ToThreadsAndReplies_StaysInTheThreadAndTells()
    {
        var (ada, fan, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");
        var thread = await AddCommentAsync(fan, track, "First");

        var first = (await ReplyAsync(bob, thread.Id, null, "To the thread")).WithoutErrors();
        var firstId = first.Text("replyToComment.comment.id")!;
        var second = (await Gateway.AskAsync(Reply, ada, new { input = new { commentId = firstId, content = "To the reply" } })).WithoutErrors();
        var third = (
            await Gateway.AskAsync(
                Reply,
                fan,
                new
                {
                    input = new
                    {
                        commentId = IdOf("Comment", thread.Id),
                        inReplyToId = firstId,
                        content = "To the reply, too",
                    },
                }
            )
        ).WithoutErrors();

        first.Text("replyToComment.comment.parent.id").ShouldBe(IdOf("Comment", thread.Id));
        first.Text("replyToComment.comment.inReplyTo").ShouldBeNull();
        foreach (var answer in (Answer[])[second, third])
        {
            answer.Text("replyToComment.comment.parent.id").ShouldBe(IdOf("Comment", thread.Id));
            answer.Text("replyToComment.comment.inReplyTo.id").ShouldBe(firstId);
        }

        third.Text("replyToComment.comment.parent.replyCount").ShouldBe("3");
        third.Text("replyToComment.comment.subject.commentCount").ShouldBe("3");
        await using var db = Gateway.Open();
        var notifications = await db.Notifications.ToListAsync(Cancellation);
        notifications
            .Select(n => (n.UserId, n.ActorId, n.Kind))
            .ShouldBe(
                [
                    (fan.Id, bob.Id, NotificationKind.Replied),
                    (ada.Id, bob.Id, NotificationKind.Commented),
                    (bob.Id, ada.Id, NotificationKind.Replied),
                    (bob.Id, fan.Id, NotificationKind.Replied),
                    (ada.Id, fan.Id, NotificationKind.Commented),
                ],
                ignoreOrder: true
            );
        var recorded = KeyOf(track).ToString();
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.CommentAdded && e.Subject == recorded, Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task ReplyToComment_HiddenForeignOrUnknown_IsNotFound()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Deep");
        var thread = await AddCommentAsync(ada, track, "First");
        var hidden = await AddCommentAsync(ada, track, "Gone", c => c.HiddenAt = NextMoment());
        var elsewhere = await AddCommentAsync(ada, hidden, "Elsewhere");

        foreach (
            var (commentId, inReplyToId, missing) in new (Guid, Guid?, Guid)[]
            {
                (hidden.Id, null, hidden.Id),
                (thread.Id, elsewhere.Id, elsewhere.Id),
                (track.Id, null, track.Id),
            }
        )
        {
            var answer = (await ReplyAsync(ada, commentId, inReplyToId, "Hi")).WithoutErrors();
            answer.DomainErrors("replyToComment").ShouldBe(["NotFoundError"]);
            answer.Text("replyToComment.errors.0.resourceId").ShouldBe(IdOf("Comment", missing));
        }

        (await ReplyAsync(ada, elsewhere.Id, null, "The thread goes on")).WithoutErrors().Text("replyToComment.errors").ShouldBeNull();
    }

    [Fact]
    public async Task ReplyToComment_OnARelease_NeedsPremiumAndIsShort()
    {
        var (free, premium) = (await Gateway.AddUserAsync("free"), await Gateway.AddUserAsync("premium", plan: UserPlan.Premium));
        await AddReferenceAsync();
        var thread = await AddCommentAsync(premium, await AddReleaseAsync(premium, "Soon"), "First");

        (await ReplyAsync(free, thread.Id, null, "Hi")).DomainErrors("replyToComment").ShouldBe(["PlanRequiredError"]);
        Fields(await ReplyAsync(premium, thread.Id, null, TextOf(256)), "replyToComment").ShouldBe(["input.content"]);
        (await ReplyAsync(premium, thread.Id, null, TextOf(255))).WithoutErrors().Text("replyToComment.errors").ShouldBeNull();
    }
}
