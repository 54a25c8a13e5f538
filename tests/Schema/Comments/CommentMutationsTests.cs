using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentMutationsTests : CommentTests
{
    private const string Pin = "mutation ($id: ID!) { pinComment(input: { commentId: $id }) { comment { isPinned } errors { __typename } } }";

    [Fact]
    public async Task Comment_OnASubjectThatIsNoLongerVisible_IsTheOneThatIsNotFound()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var comment = await AddCommentAsync(bob, await AddAlbumAsync(ada, "Closed", isPrivate: true), "Hi");
        var reply = await AddCommentAsync(bob, comment, "Ho");

        var answer = (
            await Gateway.AskAsync(
                """
                mutation ($id: ID!, $reply: ID!) {
                  replyToComment(input: { commentId: $id, content: "x" }) { ...Reply }
                  nested: replyToComment(input: { commentId: $reply, content: "x" }) { ...Reply }
                  updateComment(input: { commentId: $id, content: "x" }) { errors { ... on NotFoundError { resourceId } } }
                  pinComment(input: { commentId: $id }) { errors { ... on NotFoundError { resourceId } } }
                }
                fragment Reply on ReplyToCommentPayload { errors { ... on NotFoundError { resourceId } } }
                """,
                bob,
                new { id = IdOf(comment), reply = IdOf(reply) }
            )
        ).WithoutErrors();

        string[] fields = ["replyToComment", "nested", "updateComment", "pinComment"];
        fields.Select(field => answer.Text($"{field}.errors.0.resourceId")).ShouldBe([IdOf(comment), IdOf(reply), IdOf(comment), IdOf(comment)]);
    }

    [Fact]
    public async Task DeleteComment_OnAReleaseWithoutThePlan_DeletesIt()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan", plan: UserPlan.Free));
        await AddReferenceAsync();
        var comment = await AddCommentAsync(fan, await AddReleaseAsync(ada, "Soon"), "Written with a higher plan");

        var answer = await Gateway.AskAsync(
            "mutation ($id: ID!) { deleteComment(input: { commentId: $id }) { deletedId errors { __typename } } }",
            fan,
            new { id = IdOf(comment) }
        );

        answer.WithoutErrors().Text("deleteComment.deletedId").ShouldBe(IdOf(comment));
    }

    [Theory]
    [InlineData("author", null)]
    [InlineData("other", "NotOwnerError")]
    [InlineData("owner of the track", "NotOwnerError")]
    [InlineData("admin", "NotOwnerError")]
    public async Task UpdateComment_ByRole_IsForItsAuthor(string role, string? error)
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var comment = await AddCommentAsync(fan, await AddTrackAsync(ada, "Deep"), "Old");
        var caller = role switch
        {
            "author" => fan,
            "owner of the track" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("bob"),
        };

        var same = (await UpdateAsync(caller, comment, "Old")).WithoutErrors();
        var answer = (await UpdateAsync(caller, comment, "New")).WithoutErrors();

        if (error is null)
        {
            same.Text("updateComment.comment.isEdited").ShouldBe("False");
            answer.Text("updateComment.comment.content").ShouldBe("New");
            answer.Text("updateComment.comment.isEdited").ShouldBe("True");
            Fields(await UpdateAsync(caller, comment, " "), "updateComment").ShouldBe(["input.content"]);
        }
        else
        {
            answer.DomainErrors("updateComment").ShouldBe([error]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UpdateComment_OnASubjectWhoseOwnerAndTheAuthorBlockEachOther_IsRefused(bool isOwnerTheBlocker)
    {
        var (ada, troll) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("troll"));
        var comment = await AddCommentAsync(troll, await AddTrackAsync(ada, "Deep"), "Old");
        await BlockAsync(isOwnerTheBlocker ? ada : troll, isOwnerTheBlocker ? troll : ada);

        (await UpdateAsync(troll, comment, "New")).DomainErrors("updateComment").ShouldBe(["BlockedError"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task UpdateComment_ThatAnswersSomebodyWhoHasBlockedItsAuthor_IsRefused(bool isThreadOfTheBlocker)
    {
        var (ada, bob, troll) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("troll"));
        var thread = await AddCommentAsync(isThreadOfTheBlocker ? bob : ada, await AddTrackAsync(ada, "Deep"), "Thread");
        var reply = await AddCommentAsync(isThreadOfTheBlocker ? ada : bob, thread, "Reply");
        var answer = await AddCommentAsync(troll, thread, "Old", comment => comment.InReplyToId = reply.Id);
        (await UpdateAsync(troll, answer, "Newer")).WithoutErrors().DomainErrors("updateComment").ShouldBeEmpty();

        await BlockAsync(bob, troll);

        (await UpdateAsync(troll, answer, "Newest")).DomainErrors("updateComment").ShouldBe(["BlockedError"]);
    }

    [Theory]
    [InlineData("author", true)]
    [InlineData("admin", true)]
    [InlineData("owner of the track", false)]
    [InlineData("other", false)]
    public async Task DeleteComment_ByRole_IsForItsAuthorAndAdmins(string role, bool isAllowed)
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep", t => t.CommentCount = 1);
        var comment = await AddCommentAsync(fan, track, "Old");
        var caller = role switch
        {
            "author" => fan,
            "owner of the track" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("bob"),
        };

        var answer = (await DeleteAsync(caller, comment.Id)).WithoutErrors();

        if (isAllowed)
        {
            answer.Text("deleteComment.deletedId").ShouldBe(IdOf("Comment", comment.Id));
        }
        else
        {
            answer.DomainErrors("deleteComment").ShouldBe(["NotOwnerError"]);
        }
        await using var db = Gateway.Open();
        (await db.Comments.CountAsync(Cancellation)).ShouldBe(isAllowed ? 0 : 1);
        (await db.Tracks.SingleAsync(Cancellation)).CommentCount.ShouldBe(isAllowed ? 0 : 1);
    }

    [Fact]
    public async Task DeleteComment_WithReplies_HidesItAndKeepsTheCountsExact()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var threadId = KeyOf((await CreateAsync(fan, IdOf("Track", track.Id), "Thread")).WithoutErrors().Text("createComment.comment.id")!);
        var answeredId = KeyOf((await ReplyAsync(ada, threadId, null, "Answered reply")).WithoutErrors().Text("replyToComment.comment.id")!);
        var lastId = KeyOf((await ReplyAsync(fan, answeredId, null, "Last reply")).WithoutErrors().Text("replyToComment.comment.id")!);
        (await CountsAsync()).ShouldBe((3, 2));

        var hidden = (await DeleteAsync(ada, answeredId)).WithoutErrors();
        hidden.Text("deleteComment.deletedId").ShouldBeNull();
        hidden.At("deleteComment.comment").ToString().ShouldBe($$"""{"id":"{{IdOf("Comment", answeredId)}}","isHidden":true,"content":null}""");
        (await CountsAsync()).ShouldBe((2, 1));
        (await DeleteAsync(fan, threadId)).WithoutErrors().Text("deleteComment.comment.isHidden").ShouldBe("True");
        (await CountsAsync()).ShouldBe((1, 1));
        (await DeleteAsync(fan, lastId)).WithoutErrors().Text("deleteComment.deletedId").ShouldBe(IdOf("Comment", lastId));
        (await CountsAsync()).ShouldBe((0, 0));
        (await DeleteAsync(fan, threadId)).WithoutErrors().DomainErrors("deleteComment").ShouldBe(["NotFoundError"]);
        (await DeleteAsync(fan, lastId)).WithoutErrors().DomainErrors("deleteComment").ShouldBe(["NotFoundError"]);
        (await CountsAsync()).ShouldBe((0, 0));

        async Task<(int OfTrack, int OfThread)> CountsAsync()
        {
            await using var db = Gateway.Open();
            return ((await db.Tracks.SingleAsync(Cancellation)).CommentCount, (await db.Comments.SingleAsync(c => c.Id == threadId, Cancellation)).ReplyCount);
        }
    }

    [Fact]
    public async Task DeleteComment_WhileAnotherTransactionLikesIt_RemovesThatLike()
    {
        var fan = await Gateway.AddUserAsync("fan");
        var comment = await AddCommentAsync(fan, await AddTrackAsync(fan, "Deep", t => t.CommentCount = 1), "Old");
        Task<Answer> deletion;
        await using var db = Gateway.Open();
        await using var observer = Gateway.Open();
        await using (var transaction = await db.Database.BeginTransactionAsync(Cancellation))
        {
            var like = new Reaction
            {
                Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()),
                UserId = fan.Id,
                CreatedAt = DateTime.UnixEpoch,
            }.About(new SubjectKey(Comment.KindName, comment.Id));
            db.Add(like);
            await db.SaveChangesAsync(Cancellation);
            (await db.CountAsync(like, 1, Cancellation)).ShouldBeTrue();

            deletion = Task.Run(() => DeleteAsync(fan, comment.Id), Cancellation);

            // SQLite has one writer at a time; on PostgreSQL the deletion gets as far as the row of the comment.
            while (Gateway.Provider == DatabaseProvider.PostgreSql && !deletion.IsCompleted && !await IsAnyoneWaitingAsync(observer))
            {
                await Task.Yield();
            }
            await transaction.CommitAsync(Cancellation);
        }

        (await deletion).WithoutErrors().Text("deleteComment.deletedId").ShouldBe(IdOf("Comment", comment.Id));

        (await db.Comments.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Reactions.CountAsync(Cancellation)).ShouldBe(0);

        static Task<bool> IsAnyoneWaitingAsync(QpletDbContext observer) =>
            observer
                .Database.SqlQueryRaw<int>("""SELECT 1 AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'""")
                .AnyAsync(Cancellation);
    }

    [Theory]
    [InlineData("owner of the track", true)]
    [InlineData("admin", true)]
    [InlineData("author", false)]
    [InlineData("other", false)]
    public async Task PinComment_ByRole_IsForTheOwnerOfTheSubjectAndAdmins(string role, bool isAllowed)
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var comment = await AddCommentAsync(fan, await AddTrackAsync(ada, "Deep"), "Good");
        var caller = role switch
        {
            "author" => fan,
            "owner of the track" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("bob"),
        };
        var variables = new { id = IdOf("Comment", comment.Id) };

        var answer = (await Gateway.AskAsync(Pin, caller, variables)).WithoutErrors();

        if (!isAllowed)
        {
            answer.DomainErrors("pinComment").ShouldBe(["NotOwnerError"]);
            return;
        }

        answer.Text("pinComment.comment.isPinned").ShouldBe("True");
        (await Gateway.AskAsync(Pin, caller, variables)).WithoutErrors().Text("pinComment.comment.isPinned").ShouldBe("True");
        (await Gateway.AskAsync(Pin.Replace("pinComment", "unpinComment", StringComparison.Ordinal), caller, variables))
            .WithoutErrors()
            .Text("unpinComment.comment.isPinned")
            .ShouldBe("False");
    }
}
