using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentMutationsTests : CatalogueTests
{
    private const string CommentErrors =
        "errors { __typename ... on Error { message } ... on ValidationError { field } ... on NotFoundError { id } ... "
        + "on PlanRequiredError { feature requiredPlan requiredPlans currentPlan upgradeUrl } }";

    private const string Shown =
        "comment { id content author { username } subject { __typename ... on Track { commentCount } } parent { id replyCount "
        + "} inReplyTo { id } attachments { id } isEdited }";

    private const string Create = $"mutation ($input: CreateCommentInput!) {{ createComment(input: $input) {{ {Shown} {CommentErrors} }} }}";

    private const string Reply = $"mutation ($input: ReplyToCommentInput!) {{ replyToComment(input: $input) {{ {Shown} {CommentErrors} }} }}";

    private const string Update =
        $"mutation ($id: ID!, $content: String!) {{ updateComment(input: {{ commentId: $id, content: $content }}) {{ {Shown} {CommentErrors} }} }}";

    private const string Delete =
        "mutation ($id: ID!) { deleteComment(input: { commentId: $id }) { deletedComment { id isHidden } errors { __typename ... on NotFoundError { id } } } }";

    private const string Pin = "mutation ($id: ID!) { pinComment(input: { commentId: $id }) { comment { isPinned } errors { __typename } } }";

    [Fact]
    public async Task CreateComment_OnATrack_StoresCountsTellsAndRecords()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var (first, second) = (await AddFileAsync(fan, MediaKind.Image), await AddFileAsync(fan, MediaKind.Audio));

        var answer = (await CreateAsync(fan, IdOf("Track", track.Id), " Lovely\n", IdOf("MediaAsset", second.Id), IdOf("MediaAsset", first.Id))).Fine();

        answer.Text("createComment.comment.content").ShouldBe(" Lovely\n");
        answer.Text("createComment.comment.author.username").ShouldBe("fan");
        answer.At("createComment.comment.subject").ToString().ShouldBe("""{"__typename":"Track","commentCount":1}""");
        Texts(answer, "createComment.comment.attachments", "id").ShouldBe([IdOf("MediaAsset", second.Id), IdOf("MediaAsset", first.Id)]);
        await using var db = Gateway.Open();
        var told = await db.Notifications.SingleAsync(Cancelled);
        (told.UserId, told.ActorId, told.Kind, told.TrackId).ShouldBe((ada.Id, fan.Id, NotificationKind.Commented, track.Id));
        told.CommentId.ShouldNotBeNull();
        var recorded = await db.Outbox.SingleAsync(e => e.Kind == OutboxKind.CommentAdded, Cancelled);
        recorded.Subject.ShouldBe(OutboxSubject.Track(track.Id));
        ((CommentAdded)recorded.ToEvent()).AuthorId.ShouldBe(fan.Id);
    }

    [Theory]
    [InlineData("Track", "", 0)]
    [InlineData("Track", " \n\t", 0)]
    [InlineData("Track", null, 5001)]
    [InlineData("Album", null, 5001)]
    [InlineData("Release", "   ", 0)]
    [InlineData("Release", null, 256)]
    public async Task CreateComment_BadText_NamesTheFieldAndStoresNothing(string kind, string? text, int length)
    {
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);
        var id = await AddSubjectAsync(kind, premium);

        var answer = (await CreateAsync(premium, id, text ?? TextOf(length))).Fine();

        Fields(answer, "createComment").ShouldBe(["input.content"]);
        await ShouldHaveNoCommentsAsync();
    }

    [Theory]
    [InlineData("Track", 5000)]
    [InlineData("Album", 5000)]
    [InlineData("Release", 255)]
    public async Task CreateComment_LongestText_IsAccepted(string kind, int length)
    {
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);

        (await CreateAsync(premium, await AddSubjectAsync(kind, premium), TextOf(length))).Fine().Text("createComment.errors").ShouldBeNull();
    }

    [Theory]
    [InlineData(UserPlan.Free, UserRole.Fan)]
    [InlineData(UserPlan.Verified, UserRole.Author)]
    [InlineData(UserPlan.Free, UserRole.Admin)]
    public async Task CreateComment_OnAReleaseWithoutPremium_NeedsThePlan(UserPlan plan, UserRole role)
    {
        var caller = await Gateway.AddUserAsync("caller", role, plan);
        var id = await AddSubjectAsync("Release", caller);

        var answer = (await CreateAsync(caller, id, "Hi")).Fine();

        answer.DomainErrors("createComment").ShouldBe(["PlanRequiredError"]);
        answer.Text("createComment.errors.0.feature").ShouldBe("release.comments");
        answer.Text("createComment.errors.0.requiredPlan").ShouldBe("PREMIUM");
        answer.At("createComment.errors.0.requiredPlans").ToString().ShouldBe("""["PREMIUM","PROFESSIONAL"]""");
        answer.Text("createComment.errors.0.currentPlan").ShouldBe(plan.ToString().ToUpperInvariant());
        answer.Text("createComment.errors.0.upgradeUrl").ShouldNotBeNull();
        await ShouldHaveNoCommentsAsync();
    }

    [Fact]
    public async Task CreateComment_WrongSubjectsAndFiles_AreRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        var closed = IdOf("Album", (await AddAlbumAsync(ada, "Closed", isPrivate: true)).Id);
        var foreign = IdOf("MediaAsset", (await AddFileAsync(ada, MediaKind.Image)).Id);
        var own = IdOf("MediaAsset", (await AddFileAsync(bob, MediaKind.Image)).Id);
        var missing = IdOf("Track", Guid.NewGuid());

        Fields(await CreateAsync(bob, IdOf("User", ada.Id), "Hi"), "createComment").ShouldBe(["input.subjectId"]);
        Fields(await CreateAsync(bob, "nonsense", "Hi"), "createComment").ShouldBe(["input.subjectId"]);
        Fields(await CreateAsync(bob, track, "Hi", foreign), "createComment").ShouldBe(["input.attachmentIds"]);
        Fields(await CreateAsync(bob, track, "Hi", own, own), "createComment").ShouldBe(["input.attachmentIds"]);
        Fields(await CreateAsync(bob, track, "Hi", [.. Enumerable.Repeat(own, 11)]), "createComment").ShouldBe(["input.attachmentIds"]);
        (await CreateAsync(bob, closed, "Hi")).Text("createComment.errors.0.id").ShouldBe(closed);
        (await CreateAsync(bob, missing, "Hi")).Text("createComment.errors.0.id").ShouldBe(missing);
        (await CreateAsync(null, track, "Hi")).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        await ShouldHaveNoCommentsAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Comment_BetweenUsersOfWhomOneBlocksTheOther_IsRefused(bool isCallerTheBlocker)
    {
        var (ada, caller, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("caller"), await Gateway.AddUserAsync("bob"));
        await BlockAsync(isCallerTheBlocker ? caller : ada, isCallerTheBlocker ? ada : caller);
        var ofAda = await AddTrackAsync(ada, "Deep");
        var ofBob = await AddTrackAsync(bob, "Wide");
        var threadOfAda = await AddCommentAsync(ada, ofBob, "Hi");
        var replyOfBob = await AddCommentAsync(bob, threadOfAda, "Ho");
        var threadOfBob = await AddCommentAsync(bob, ofBob, "Hey");
        var replyOfAda = await AddCommentAsync(ada, threadOfBob, "Yo");

        (await CreateAsync(caller, IdOf("Track", ofAda.Id), "Hi")).DomainErrors("createComment").ShouldBe(["BlockedError"]);
        foreach (var blocked in (Comment[])[threadOfAda, replyOfBob, replyOfAda])
        {
            (await ReplyAsync(caller, blocked.Id, null, "Hi")).DomainErrors("replyToComment").ShouldBe(["BlockedError"]);
        }
        (await ReplyAsync(caller, threadOfBob.Id, null, "Hi")).Fine().Text("replyToComment.errors").ShouldBeNull();
    }

    [Fact]
    public async Task ReplyToComment_ToThreadsAndReplies_StaysInTheThreadAndTells()
    {
        var (ada, fan, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");
        var thread = await AddCommentAsync(fan, track, "First");

        var first = (await ReplyAsync(bob, thread.Id, null, "To the thread")).Fine();
        var firstId = first.Text("replyToComment.comment.id")!;
        var second = (await Gateway.AskAsync(Reply, ada, new { input = new { commentId = firstId, content = "To the reply" } })).Fine();
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
        ).Fine();

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
        (
            await db
                .Notifications.OrderBy(n => n.CreatedAt)
                .Select(n => new
                {
                    n.UserId,
                    n.ActorId,
                    n.Kind,
                })
                .ToListAsync(Cancelled)
        ).Select(n => (n.UserId, n.ActorId, n.Kind)).ShouldBe([(fan.Id, bob.Id, NotificationKind.Replied), (ada.Id, bob.Id, NotificationKind.Commented), (bob.Id, ada.Id, NotificationKind.Replied), (bob.Id, fan.Id, NotificationKind.Replied), (ada.Id, fan.Id, NotificationKind.Commented)], ignoreOrder: true);
        (await db.Outbox.CountAsync(e => e.Kind == OutboxKind.CommentAdded && e.Subject == OutboxSubject.Track(track.Id), Cancelled)).ShouldBe(3);
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
            var answer = (await ReplyAsync(ada, commentId, inReplyToId, "Hi")).Fine();
            answer.DomainErrors("replyToComment").ShouldBe(["NotFoundError"]);
            answer.Text("replyToComment.errors.0.id").ShouldBe(IdOf("Comment", missing));
        }

        (await ReplyAsync(ada, elsewhere.Id, null, "The thread goes on")).Fine().Text("replyToComment.errors").ShouldBeNull();
    }

    [Fact]
    public async Task ReplyToComment_OnARelease_NeedsPremiumAndIsShort()
    {
        var (free, premium) = (await Gateway.AddUserAsync("free"), await Gateway.AddUserAsync("premium", plan: UserPlan.Premium));
        await AddReferenceAsync();
        var thread = await AddCommentAsync(premium, await AddReleaseAsync(premium, "Soon"), "First");

        (await ReplyAsync(free, thread.Id, null, "Hi")).DomainErrors("replyToComment").ShouldBe(["PlanRequiredError"]);
        Fields(await ReplyAsync(premium, thread.Id, null, TextOf(256)), "replyToComment").ShouldBe(["input.content"]);
        (await ReplyAsync(premium, thread.Id, null, TextOf(255))).Fine().Text("replyToComment.errors").ShouldBeNull();
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

        var same = (await UpdateAsync(caller, comment, "Old")).Fine();
        var answer = (await UpdateAsync(caller, comment, "New")).Fine();

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

        var answer = (await DeleteAsync(caller, comment.Id)).Fine();

        if (isAllowed)
        {
            answer.At("deleteComment.deletedComment").ToString().ShouldBe($$"""{"id":"{{IdOf("Comment", comment.Id)}}","isHidden":false}""");
        }
        else
        {
            answer.DomainErrors("deleteComment").ShouldBe(["NotOwnerError"]);
        }
        await using var db = Gateway.Open();
        (await db.Comments.CountAsync(Cancelled)).ShouldBe(isAllowed ? 0 : 1);
        (await db.Tracks.SingleAsync(Cancelled)).CommentCount.ShouldBe(isAllowed ? 0 : 1);
    }

    [Fact]
    public async Task DeleteComment_WithReplies_HidesItAndKeepsTheCountsExact()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var threadId = KeyOf((await CreateAsync(fan, IdOf("Track", track.Id), "Thread")).Fine().Text("createComment.comment.id")!);
        var answeredId = KeyOf((await ReplyAsync(ada, threadId, null, "Answered reply")).Fine().Text("replyToComment.comment.id")!);
        var lastId = KeyOf((await ReplyAsync(fan, answeredId, null, "Last reply")).Fine().Text("replyToComment.comment.id")!);
        (await CountsAsync()).ShouldBe((3, 2));

        (await DeleteAsync(ada, answeredId)).Fine().Text("deleteComment.deletedComment.isHidden").ShouldBe("True");
        (await CountsAsync()).ShouldBe((2, 1));
        (await DeleteAsync(fan, threadId)).Fine().Text("deleteComment.deletedComment.isHidden").ShouldBe("True");
        (await CountsAsync()).ShouldBe((1, 1));
        (await DeleteAsync(fan, lastId)).Fine().Text("deleteComment.deletedComment.isHidden").ShouldBe("False");
        (await CountsAsync()).ShouldBe((0, 0));
        (await DeleteAsync(fan, threadId)).Fine().DomainErrors("deleteComment").ShouldBe(["NotFoundError"]);
        (await DeleteAsync(fan, lastId)).Fine().DomainErrors("deleteComment").ShouldBe(["NotFoundError"]);
        (await CountsAsync()).ShouldBe((0, 0));

        async Task<(int OfTrack, int OfThread)> CountsAsync()
        {
            await using var db = Gateway.Open();
            return ((await db.Tracks.SingleAsync(Cancelled)).CommentCount, (await db.Comments.SingleAsync(c => c.Id == threadId, Cancelled)).ReplyCount);
        }
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

        var answer = (await Gateway.AskAsync(Pin, caller, variables)).Fine();

        if (!isAllowed)
        {
            answer.DomainErrors("pinComment").ShouldBe(["NotOwnerError"]);
            return;
        }

        answer.Text("pinComment.comment.isPinned").ShouldBe("True");
        (await Gateway.AskAsync(Pin, caller, variables)).Fine().Text("pinComment.comment.isPinned").ShouldBe("True");
        (await Gateway.AskAsync(Pin.Replace("pinComment", "unpinComment", StringComparison.Ordinal), caller, variables))
            .Fine()
            .Text("unpinComment.comment.isPinned")
            .ShouldBe("False");
    }

    [Fact]
    public async Task CreateComment_ManyAtOnce_CountsThemAll()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Deep");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => CreateAsync(ada, IdOf("Track", track.Id), $"Comment {i}")));

        answers.ShouldAllBe(answer => answer.Text("createComment.comment.id") != null);
        await using var db = Gateway.Open();
        (await db.Set<Track>().SingleAsync(Cancelled)).CommentCount.ShouldBe(12);
        (await db.Notifications.AnyAsync(Cancelled)).ShouldBeFalse();
    }

    private static Guid KeyOf(string id) => TypeSystem.GlobalId.TryDecode(id, out _, out var key) ? Guid.Parse(key) : Guid.Empty;

    private Task<Answer> CreateAsync(User? author, string subjectId, string content, params string[] attachmentIds) =>
        Gateway.AskAsync(
            Create,
            author,
            new
            {
                input = new
                {
                    subjectId,
                    content,
                    attachmentIds,
                },
            }
        );

    private Task<Answer> ReplyAsync(User author, Guid commentId, Guid? inReplyToId, string content) =>
        Gateway.AskAsync(
            Reply,
            author,
            new
            {
                input = new
                {
                    commentId = IdOf("Comment", commentId),
                    inReplyToId = inReplyToId is { } id ? IdOf("Comment", id) : null,
                    content,
                },
            }
        );

    private Task<Answer> UpdateAsync(User author, Comment comment, string content) =>
        Gateway.AskAsync(Update, author, new { id = IdOf("Comment", comment.Id), content });

    private Task<Answer> DeleteAsync(User author, Guid commentId) => Gateway.AskAsync(Delete, author, new { id = IdOf("Comment", commentId) });

    private async Task<string> AddSubjectAsync(string kind, User owner)
    {
        if (kind == "Track")
        {
            return IdOf(kind, (await AddTrackAsync(owner, "Deep")).Id);
        }
        if (kind == "Album")
        {
            return IdOf(kind, (await AddAlbumAsync(owner, "First")).Id);
        }
        await AddReferenceAsync();
        return IdOf(kind, (await AddReleaseAsync(owner, "Soon")).Id);
    }

    private async Task ShouldHaveNoCommentsAsync()
    {
        await using var db = Gateway.Open();
        (await db.Comments.AnyAsync(Cancelled)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancelled)).ShouldBeFalse();
    }
}
