using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Notifications;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Posts;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Posts;

public sealed partial class PostMutationsTests : CatalogueTests
{
    private const string Create =
        "mutation ($input: CreatePostInput!) { createPost(input: $input) { post { id content updatedAt shareCount author { username postCount } image { id } "
        + "subject { __typename id shareCount } viewerCanEdit viewerCanDelete } errors { __typename ... on Error { code message } "
        + "... on ValidationError { path } ... on NotFoundError { resourceId } ... on PlanRequiredError { feature requiredPlan } } } }";

    private const string Update =
        "mutation ($input: UpdatePostInput!) { updatePost(input: $input) { post { id content updatedAt image { id } subject { id } } "
        + "errors { __typename ... on Error { code message } ... on ValidationError { path } ... on PlanRequiredError { feature requiredPlan } } } }";

    private const string Delete =
        "mutation ($id: ID!) { deletePost(input: { postId: $id }) { deletedId errors { __typename ... on NotFoundError { resourceId } } } }";

    [Fact]
    public async Task CreatePost_WithText_StoresCountsNotifiesAndRecords()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        await FollowAsync(fan, ada);

        var answer = (await CreateAsync(ada, new { content = "My Post content" })).WithoutErrors();

        answer.Text("createPost.errors").ShouldBeNull();
        var post = answer.At("createPost.post");
        post.GetProperty("content").GetString().ShouldBe("My Post content");
        post.GetProperty("author").ToString().ShouldBe("""{"username":"ada","postCount":1}""");
        (answer.Text("createPost.post.subject"), answer.Text("createPost.post.updatedAt")).ShouldBe((null, null));
        (answer.Text("createPost.post.viewerCanEdit"), answer.Text("createPost.post.viewerCanDelete")).ShouldBe(("True", "True"));
        await using var db = Gateway.Open();
        var stored = await db.Posts.SingleAsync(Cancellation);
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.ActorId, notification.Kind, notification.Subject()).ShouldBe(
            (fan.Id, ada.Id, NotificationKind.Published, KeyOf(stored))
        );
        (await db.FeedEntries.SingleAsync(Cancellation)).Subject().ShouldBe(KeyOf(stored));
        (await db.Outbox.OrderBy(e => e.Id).ToListAsync(Cancellation))
            .ConvertAll(e => e.ToEvent())
            .OfType<PostPublished>()
            .ShouldBe([new PostPublished(stored.Id, ada.Id)]);
    }

    [Theory]
    [InlineData("Album")]
    [InlineData("MediaAsset")]
    [InlineData("Playlist")]
    [InlineData("Post")]
    [InlineData("Release")]
    [InlineData("Track")]
    public async Task CreatePost_ThatShares_CountsTheShareAndNotifiesTheOwner(string kind)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var shared = await AddSubjectAsync(ada, kind);

        var answer = (await CreateAsync(bob, new { subjectId = IdOf(shared) })).WithoutErrors();

        answer.Text("createPost.errors").ShouldBeNull();
        answer.At("createPost.post.subject").ToString().ShouldBe($$"""{"__typename":"{{kind}}","id":"{{IdOf(shared)}}","shareCount":1}""");
        await using var db = Gateway.Open();
        var notification = await db.Notifications.SingleAsync(Cancellation);
        (notification.UserId, notification.ActorId, notification.Kind, notification.SubjectKind).ShouldBe(
            (ada.Id, bob.Id, NotificationKind.Shared, Post.KindName)
        );
        var listed = (await Gateway.AskAsync("{ me { notifications { nodes { kind subject { ... on Post { subject { id } } } } } } }", ada)).WithoutErrors();
        (listed.Text("me.notifications.nodes.0.kind"), listed.Text("me.notifications.nodes.0.subject.subject.id")).ShouldBe(("SHARED", IdOf(shared)));
    }

    [Fact]
    public async Task CreatePost_OwnersWithoutWishForNotices_AreNotNotified()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await Gateway.SaveAsync(
            new UserSettings
            {
                UserId = ada.Id,
                NotifyPostShare = false,
                NotifyPostNew = false,
            }
        );
        await FollowAsync(ada, bob);
        var post = await AddPostAsync(ada, "Mine");

        (await CreateAsync(bob, new { subjectId = IdOf(post) })).WithoutErrors().Text("createPost.errors").ShouldBeNull();
        (await CreateAsync(ada, new { subjectId = IdOf(post) })).WithoutErrors().Text("createPost.errors").ShouldBeNull();

        await using var db = Gateway.Open();
        (await db.Notifications.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Posts.SingleAsync(p => p.Id == post.Id, Cancellation)).ShareCount.ShouldBe(2);
    }

    [Theory]
    [InlineData(null, "POST_EMPTY", "input.content")]
    [InlineData("  \n ", "TEXT_BLANK", "input.content")]
    [InlineData("\0", "TEXT_INVALID", "input.content")]
    public async Task CreatePost_BadText_NamesTheField(string? content, string code, string field)
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (await CreateAsync(ada, new { content })).WithoutErrors();

        Fields(answer, "createPost").ShouldBe([field]);
        answer.Text("createPost.errors.0.code").ShouldBe(code);
        await ShouldHaveNoPostAsync();
    }

    [Fact]
    public async Task CreatePost_BadSubjects_AreRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var comment = await AddCommentAsync(ada, await AddTrackAsync(ada, "Deep"), "Hi");
        var hidden = await AddAlbumAsync(ada, "Hidden", isPrivate: true);

        var wrong = (await CreateAsync(bob, new { subjectId = IdOf(comment) })).WithoutErrors();
        var broken = (await CreateAsync(bob, new { subjectId = "x" })).WithoutErrors();
        var closed = (await CreateAsync(bob, new { subjectId = IdOf(hidden) })).WithoutErrors();
        var missing = (await CreateAsync(bob, new { subjectId = IdOf("Track", Guid.NewGuid()) })).WithoutErrors();

        wrong.Text("createPost.errors.0.code").ShouldBe("ID_WRONG_TYPE");
        wrong
            .Text("createPost.errors.0.message")
            .ShouldBe("The ID must be that of an object of one of these types: Album, Event, MediaAsset, Playlist, Post, Release, Track.");
        broken.Text("createPost.errors.0.code").ShouldBe("ID_WRONG_TYPE");
        closed.Text("createPost.errors.0.resourceId").ShouldBe(IdOf(hidden));
        missing.DomainErrors("createPost").ShouldBe(["NotFoundError"]);
        await ShouldHaveNoPostAsync();
        await using var db = Gateway.Open();
        (await db.Albums.SingleAsync(Cancellation)).ShareCount.ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CreatePost_SharesOfBlockedUsers_AreRefused(bool isByOwner)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");
        await (isByOwner ? BlockAsync(ada, bob) : BlockAsync(bob, ada));

        (await CreateAsync(bob, new { subjectId = IdOf(track) })).WithoutErrors().DomainErrors("createPost").ShouldBe(["BlockedError"]);

        await ShouldHaveNoPostAsync();
    }

    [Theory]
    [InlineData(UserPlan.Free, false)]
    [InlineData(UserPlan.Premium, false)]
    [InlineData(UserPlan.Professional, true)]
    public async Task CreatePost_WithImage_NeedsThePlan(UserPlan plan, bool isAllowed)
    {
        var ada = await Gateway.AddUserAsync("ada", plan: plan);
        var image = await AddFileAsync(ada, MediaKind.Image);

        var answer = (await CreateAsync(ada, new { imageId = IdOf(image) })).WithoutErrors();

        if (isAllowed)
        {
            answer.Text("createPost.post.image.id").ShouldBe(IdOf(image));
            return;
        }
        answer
            .At("createPost.errors.0")
            .ToString()
            .ShouldBe(
                """{"__typename":"PlanRequiredError","code":"PLAN_REQUIRED","message":"The feature post.image requires the plan """
                    + """PROFESSIONAL or a higher plan.","feature":"post.image","requiredPlan":"PROFESSIONAL"}"""
            );
        await ShouldHaveNoPostAsync();
    }

    [Fact]
    public async Task CreatePost_ImagesOfOthersAndOtherFiles_AreRefused()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Professional);
        var bob = await Gateway.AddUserAsync("bob");

        foreach (var file in (MediaAsset[])[await AddFileAsync(bob, MediaKind.Image), await AddFileAsync(ada, MediaKind.Audio)])
        {
            var answer = (await CreateAsync(ada, new { content = "Look", imageId = IdOf(file) })).WithoutErrors();
            Fields(answer, "createPost").ShouldBe(["input.imageId"]);
        }
        await ShouldHaveNoPostAsync();
    }

    [Fact]
    public async Task CreatePost_WithoutSignIn_IsRefused() => (await CreateAsync(null, new { content = "Hi" })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

    [Fact]
    public async Task C4_TwoPostsInOneDocument_EachPayloadHasTheNewCounts()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var track = await AddTrackAsync(ada, "Deep");

        var answer = (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { a: createPost(input: { subjectId: $id }) { ...P } b: createPost(input: { subjectId: $id }) { ...P } } "
                    + "fragment P on CreatePostPayload { post { author { postCount } subject { shareCount } } }",
                bob,
                new { id = IdOf(track) }
            )
        ).WithoutErrors();

        answer.At("a.post").ToString().ShouldBe("""{"author":{"postCount":1},"subject":{"shareCount":1}}""");
        answer.At("b.post").ToString().ShouldBe("""{"author":{"postCount":2},"subject":{"shareCount":2}}""");
    }

    [Fact]
    public async Task UpdatePost_PartialChanges_KeepTheRest()
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Professional);
        var (image, other) = (await AddFileAsync(ada, MediaKind.Image), await AddFileAsync(ada, MediaKind.Image));
        var post = await AddPostAsync(ada, "My Post content", change: p => p.ImageId = image.Id);

        var edited = (await UpdateAsync(ada, new { postId = IdOf(post), content = "My Post content updated" })).WithoutErrors();
        var replaced = (await UpdateAsync(ada, new { postId = IdOf(post), imageId = IdOf(other) })).WithoutErrors();
        var removed = (await UpdateAsync(ada, new { postId = IdOf(post), imageId = (string?)null })).WithoutErrors();

        (edited.Text("updatePost.post.content"), edited.Text("updatePost.post.image.id")).ShouldBe(("My Post content updated", IdOf(image)));
        edited.Text("updatePost.post.updatedAt").ShouldNotBeNull();
        (replaced.Text("updatePost.post.content"), replaced.Text("updatePost.post.image.id")).ShouldBe(("My Post content updated", IdOf(other)));
        (removed.Text("updatePost.post.content"), removed.Text("updatePost.post.image")).ShouldBe(("My Post content updated", null));
    }

    [Fact]
    public async Task UpdatePost_WithoutAChange_IsNotAnEdit()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var image = await AddFileAsync(ada, MediaKind.Image);
        var post = await AddPostAsync(ada, "Hi", change: p => p.ImageId = image.Id);

        var answer = (
            await UpdateAsync(
                ada,
                new
                {
                    postId = IdOf(post),
                    content = "Hi",
                    imageId = IdOf(image),
                }
            )
        ).WithoutErrors();

        (answer.Text("updatePost.errors"), answer.Text("updatePost.post.updatedAt")).ShouldBe((null, null));
    }

    [Fact]
    public async Task UpdatePost_Refused_ChangesNothing()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob", UserRole.Admin));
        var (post, track) = (await AddPostAsync(ada, "Hi"), await AddTrackAsync(bob, "Deep"));
        var share = await AddPostAsync(ada, "Look", track);
        var image = await AddFileAsync(ada, MediaKind.Image);

        var blank = (await UpdateAsync(ada, new { postId = IdOf(post), content = " " })).WithoutErrors();
        var empty = (await UpdateAsync(ada, new { postId = IdOf(post), content = (string?)null })).WithoutErrors();
        var unpaid = (await UpdateAsync(ada, new { postId = IdOf(post), imageId = IdOf(image) })).WithoutErrors();
        var foreign = (await UpdateAsync(bob, new { postId = IdOf(post), content = "Mine" })).WithoutErrors();
        var missing = (await UpdateAsync(ada, new { postId = IdOf("Post", Guid.NewGuid()), content = "Mine" })).WithoutErrors();
        var cleared = (await UpdateAsync(ada, new { postId = IdOf(share), content = (string?)null })).WithoutErrors();

        blank.Text("updatePost.errors.0.code").ShouldBe("TEXT_BLANK");
        empty.Text("updatePost.errors.0.code").ShouldBe("POST_EMPTY");
        unpaid.DomainErrors("updatePost").ShouldBe(["PlanRequiredError"]);
        foreign.DomainErrors("updatePost").ShouldBe(["NotOwnerError"]);
        missing.DomainErrors("updatePost").ShouldBe(["NotFoundError"]);
        (cleared.Text("updatePost.post.content"), cleared.Text("updatePost.post.subject.id")).ShouldBe((null, IdOf(track)));
        await using var db = Gateway.Open();
        var stored = await db.Posts.SingleAsync(p => p.Id == post.Id, Cancellation);
        (stored.Content, stored.ImageId, stored.UpdatedAt).ShouldBe(("Hi", null, null));
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("admin")]
    public async Task DeletePost_ByAuthorOrAdmin_TakesEverythingAboutItAlong(string by)
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var admin = await Gateway.AddUserAsync("admin", UserRole.Admin);
        await FollowAsync(bob, ada);
        var track = await AddTrackAsync(bob, "Deep");
        var id = (await CreateAsync(ada, new { content = "Look", subjectId = IdOf(track) })).WithoutErrors().Text("createPost.post.id")!;
        var quote = (await CreateAsync(bob, new { content = "Indeed", subjectId = id })).WithoutErrors().Text("createPost.post.id")!;
        const string Talk =
            "mutation ($id: ID!) { createComment(input: { subjectId: $id, content: \"Nice\" }) { comment { id } errors { __typename } } "
            + "addReaction(input: { subjectId: $id, kind: LIKE }) { subject { likeCount } errors { __typename } } }";
        var talk = (await Gateway.AskAsync(Talk, bob, new { id })).WithoutErrors();
        talk.Text("addReaction.subject.likeCount").ShouldBe("1");

        var answer = (await Gateway.AskAsync(Delete, by == "ada" ? ada : admin, new { id })).WithoutErrors();

        answer.Text("deletePost.deletedId").ShouldBe(id);
        await using var db = Gateway.Open();
        var left = await db.Posts.SingleAsync(Cancellation);
        left.Shared().ShouldNotBeNull();
        (await db.Comments.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Reactions.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Notifications.Where(n => n.SubjectId != left.Id).AnyAsync(n => n.SubjectKind == Post.KindName, Cancellation)).ShouldBeFalse();
        (await db.FeedEntries.Select(e => e.SubjectKind).Order().ToListAsync(Cancellation)).ShouldBe(["post", "track"]);
        (await db.Tracks.SingleAsync(Cancellation)).ShareCount.ShouldBe(0);
        (await db.Users.SingleAsync(u => u.Id == ada.Id, Cancellation)).PostCount.ShouldBe(0);
        var shown = (await Gateway.AskAsync("query ($id: ID!) { post(id: $id) { content subject { id } } }", bob, new { id = quote })).WithoutErrors();
        shown.At("post").ToString().ShouldBe("""{"content":"Indeed","subject":null}""");
        (await Gateway.AskAsync(Delete, ada, new { id })).WithoutErrors().DomainErrors("deletePost").ShouldBe(["NotFoundError"]);
    }

    [Fact]
    public async Task DeletePost_OfSomeoneElse_IsRefused()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var post = await AddPostAsync(ada, "Hi");

        (await Gateway.AskAsync(Delete, bob, new { id = IdOf(post) })).WithoutErrors().DomainErrors("deletePost").ShouldBe(["NotOwnerError"]);
        (await Gateway.AskAsync(Delete, null, new { id = IdOf(post) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

        await using var db = Gateway.Open();
        (await db.Posts.CountAsync(Cancellation)).ShouldBe(1);
    }

    private Task<Answer> CreateAsync(User? viewer, object input) => Gateway.AskAsync(Create, viewer, new { input });

    private Task<Answer> UpdateAsync(User viewer, object input) => Gateway.AskAsync(Update, viewer, new { input });

    private async Task<object> AddSubjectAsync(User owner, string kind)
    {
        switch (kind)
        {
            case "Album":
                return await AddAlbumAsync(owner, "First");
            case "MediaAsset":
                return await AddFileAsync(owner, MediaKind.Image);
            case "Playlist":
                return await AddPlaylistAsync(owner, "Mix");
            case "Post":
                return await AddPostAsync(owner, "Hello");
            case "Track":
                return await AddTrackAsync(owner, "Deep");
            default:
                await AddReferenceAsync();
                return await AddReleaseAsync(owner, "Soon");
        }
    }

    private async Task ShouldHaveNoPostAsync()
    {
        await using var db = Gateway.Open();
        (await db.Posts.AnyAsync(Cancellation)).ShouldBeFalse();
        (await db.Outbox.AnyAsync(Cancellation)).ShouldBeFalse();
    }
}
