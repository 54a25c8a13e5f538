using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Comments;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CreateCommentTests : CommentTests
{
    [Fact]
    public async Task CreateComment_OnATrack_StoresCountsTellsAndRecords()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");
        var (first, second) = (await AddFileAsync(fan, MediaKind.Image), await AddFileAsync(fan, MediaKind.Audio));

        var answer = (
            await CreateAsync(fan, IdOf("Track", track.Id), " Lovely\n", IdOf("MediaAsset", second.Id), IdOf("MediaAsset", first.Id))
        ).WithoutErrors();

        answer.Text("createComment.comment.content").ShouldBe(" Lovely\n");
        answer.Text("createComment.comment.author.username").ShouldBe("fan");
        answer.At("createComment.comment.subject").ToString().ShouldBe("""{"__typename":"Track","commentCount":1}""");
        Texts(answer, "createComment.comment.attachments", "id").ShouldBe([IdOf("MediaAsset", second.Id), IdOf("MediaAsset", first.Id)]);
        await using var db = Gateway.Open();
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.ActorId, notification.Kind).ShouldBe((ada.Id, fan.Id, NotificationKind.Commented));
        notification.Subject().ShouldBe(new SubjectKey(Comment.KindName, KeyOf(answer.Text("createComment.comment.id")!)));
        var recorded = await db.Outbox.SingleAsync(e => e.Kind == OutboxKind.CommentAdded, Cancellation);
        recorded.Subject.ShouldBe(KeyOf(track).ToString());
        ((CommentAdded)recorded.ToEvent()).AuthorId.ShouldBe(fan.Id);
    }

    [Theory]
    [InlineData("Track", "", 0)]
    [InlineData("Track", " \n\t", 0)]
    [InlineData("Track", null, 5001)]
    [InlineData("Album", null, 5001)]
    [InlineData("Playlist", null, 5001)]
    [InlineData("Release", "   ", 0)]
    [InlineData("Release", null, 256)]
    public async Task CreateComment_BadText_NamesTheFieldAndStoresNothing(string kind, string? text, int length)
    {
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);
        var id = await AddSubjectAsync(kind, premium);

        var answer = (await CreateAsync(premium, id, text ?? TextOf(length))).WithoutErrors();

        Fields(answer, "createComment").ShouldBe(["input.content"]);
        await ShouldHaveNoCommentsAsync();
    }

    [Theory]
    [InlineData("Track", 5000)]
    [InlineData("Album", 5000)]
    [InlineData("Playlist", 5000)]
    [InlineData("Release", 255)]
    public async Task CreateComment_LongestText_IsAccepted(string kind, int length)
    {
        var premium = await Gateway.AddUserAsync("premium", plan: UserPlan.Premium);

        (await CreateAsync(premium, await AddSubjectAsync(kind, premium), TextOf(length))).WithoutErrors().Text("createComment.errors").ShouldBeNull();
    }

    [Theory]
    [InlineData(UserPlan.Free, UserRole.Fan)]
    [InlineData(UserPlan.Verified, UserRole.Author)]
    [InlineData(UserPlan.Free, UserRole.Admin)]
    public async Task CreateComment_OnAReleaseWithoutPremium_NeedsThePlan(UserPlan plan, UserRole role)
    {
        var caller = await Gateway.AddUserAsync("caller", role, plan);
        var id = await AddSubjectAsync("Release", caller);

        var answer = (await CreateAsync(caller, id, "Hi")).WithoutErrors();

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
        (await CreateAsync(bob, closed, "Hi")).Text("createComment.errors.0.resourceId").ShouldBe(closed);
        (await CreateAsync(bob, missing, "Hi")).Text("createComment.errors.0.resourceId").ShouldBe(missing);
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
        (await ReplyAsync(caller, threadOfBob.Id, null, "Hi")).WithoutErrors().Text("replyToComment.errors").ShouldBeNull();
    }

    [Fact]
    public async Task CreateComment_ManyAtOnce_CountsThemAll()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Deep");

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => CreateAsync(ada, IdOf("Track", track.Id), $"Comment {i}")));

        answers.ShouldAllBe(answer => answer.Text("createComment.comment.id") != null);
        await using var db = Gateway.Open();
        (await db.Set<Track>().SingleAsync(Cancellation)).CommentCount.ShouldBe(12);
        (await db.Notifications.AnyAsync(Cancellation)).ShouldBeFalse();
    }

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
        if (kind == "Playlist")
        {
            return IdOf(kind, (await AddPlaylistAsync(owner, "Mix")).Id);
        }
        await AddReferenceAsync();
        return IdOf(kind, (await AddReleaseAsync(owner, "Soon")).Id);
    }

    private async Task ShouldHaveNoCommentsAsync()
    {
        await using var db = Gateway.Open();
        (await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
