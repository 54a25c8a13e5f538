using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentSubscriptionsTests : CatalogueTests
{
    private const string Document =
        "subscription ($id: ID!, $after: String) { commentAdded(subjectId: $id, after: $after) { cursor comment { content "
        + "author { username } parent { content } } } }";

    private const string Create =
        "mutation ($id: ID!, $content: String!) { createComment(input: { subjectId: $id, content: $content }) { comment { id } errors { __typename } } }";

    [Fact]
    public async Task CommentAdded_CommentsAndReplies_AreDeliveredInOrder()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var (id, otherId) = (IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id), IdOf("Track", (await AddTrackAsync(ada, "Wide")).Id));
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { id });
        var next = events.MoveNextAsync();

        await CommentAsync(fan, otherId, "Elsewhere");
        var thread = await CommentAsync(fan, id, "First");
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { replyToComment(input: { commentId: $id, content: \"Second\" }) { errors { __typename } } }",
                ada,
                new { id = thread }
            )
        ).WithoutErrors();

        (await next).ShouldBeTrue();
        Answer
            .Of(events.Current)
            .WithoutErrors()
            .At("commentAdded.comment")
            .ToString()
            .ShouldBe("""{"content":"First","author":{"username":"fan"},"parent":null}""");
        (await events.MoveNextAsync()).ShouldBeTrue();
        Answer
            .Of(events.Current)
            .WithoutErrors()
            .At("commentAdded.comment")
            .ToString()
            .ShouldBe("""{"content":"Second","author":{"username":"ada"},"parent":{"content":"First"}}""");
    }

    [Fact]
    public async Task CommentAdded_AfterACursor_ResumesWithWhatWasMissedAndNothingTwice()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        await Gateway.PublishEventsAsync();
        string cursor;
        await using (var events = await Gateway.SubscribeAsync(Document, ada, new { id }))
        {
            var next = events.MoveNextAsync();
            await CommentAsync(ada, id, "One");
            (await next).ShouldBeTrue();
            cursor = Answer.Of(events.Current).Text("commentAdded.cursor")!;
        }

        await CommentAsync(ada, id, "Two");
        await CommentAsync(ada, id, "Three");
        await using var resumed = await Gateway.SubscribeAsync(Document, ada, new { id, after = cursor });
        var contents = new List<string?>();
        for (var i = 0; i < 2; i++)
        {
            (await resumed.MoveNextAsync()).ShouldBeTrue();
            contents.Add(Answer.Of(resumed.Current).WithoutErrors().Text("commentAdded.comment.content"));
        }

        var live = resumed.MoveNextAsync();
        await CommentAsync(ada, id, "Four");
        (await live).ShouldBeTrue();
        contents.Add(Answer.Of(resumed.Current).WithoutErrors().Text("commentAdded.comment.content"));
        contents.ShouldBe(["Two", "Three", "Four"]);
    }

    [Fact]
    public async Task CommentAdded_OfBlockedUsers_IsLeftOut()
    {
        var (ada, viewer, troll) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("troll"));
        await BlockAsync(viewer, troll);
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, viewer, new { id });
        var next = events.MoveNextAsync();

        await CommentAsync(troll, id, "Boo");
        await CommentAsync(ada, id, "Thanks");

        (await next).ShouldBeTrue();
        Answer.Of(events.Current).WithoutErrors().Text("commentAdded.comment.content").ShouldBe("Thanks");
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("other", false)]
    [InlineData("owner", true)]
    [InlineData("admin", true)]
    public async Task CommentAdded_OnAPrivateAlbum_IsForItsOwnerAndAdmins(string role, bool isAllowed)
    {
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Album", (await AddAlbumAsync(ada, "Closed", isPrivate: true)).Id);
        var caller = role switch
        {
            "owner" => ada,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            "other" => await Gateway.AddUserAsync("bob"),
            _ => null,
        };

        if (!isAllowed)
        {
            (await Gateway.AskAsync(Document, caller, new { id })).ErrorCodes.ShouldBe(["NOT_FOUND"]);
            return;
        }

        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, caller, new { id });
        var next = events.MoveNextAsync();
        await CommentAsync(ada, id, "Note to self");
        (await next).ShouldBeTrue();
        Answer.Of(events.Current).WithoutErrors().Text("commentAdded.comment.content").ShouldBe("Note to self");
    }

    [Fact]
    public async Task CommentAdded_OnAnAlbumThatHasBecomePrivate_HasNoComment()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var album = await AddAlbumAsync(ada, "Open");
        var id = IdOf("Album", album.Id);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, bob, new { id });
        var next = events.MoveNextAsync();
        await using (var db = Gateway.Open())
        {
            db.Attach(album).Property(nameof(Album.IsPrivate)).CurrentValue = true;
            await db.SaveChangesAsync(Cancellation);
        }

        await CommentAsync(ada, id, "Note to self");

        (await next).ShouldBeTrue();
        ShouldHaveOnlyACursor(events.Current);
    }

    [Fact]
    public async Task CommentAdded_DeletedSince_HasItsCursor()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        await Gateway.PublishEventsAsync();
        string cursor;
        await using (var events = await Gateway.SubscribeAsync(Document, ada, new { id }))
        {
            var next = events.MoveNextAsync();
            await CommentAsync(ada, id, "One");
            (await next).ShouldBeTrue();
            cursor = Answer.Of(events.Current).Text("commentAdded.cursor")!;
        }
        await CommentAsync(ada, id, "Two");
        await using (var db = Gateway.Open())
        {
            await db.Comments.Where(comment => comment.Content == "Two").ExecuteDeleteAsync(Cancellation);
        }

        await using var resumed = await Gateway.SubscribeAsync(Document, ada, new { id, after = cursor });

        (await resumed.MoveNextAsync()).ShouldBeTrue();
        ShouldHaveOnlyACursor(resumed.Current);
    }

    [Theory]
    [InlineData("nonsense", "ID_WRONG_TYPE")]
    [InlineData("user", "ID_WRONG_TYPE")]
    [InlineData("track", "NOT_FOUND")]
    public async Task CommentAdded_OnWhatIsNoSubject_IsRefused(string id, string code)
    {
        var value = id switch
        {
            "user" => IdOf("User", Guid.NewGuid()),
            "track" => IdOf("Track", Guid.NewGuid()),
            _ => id,
        };

        (await Gateway.AskAsync(Document, null, new { id = value })).ErrorCodes.ShouldBe([code]);
    }

    [Fact]
    public async Task CommentAdded_BadCursor_IsRefused()
    {
        var id = IdOf("Track", (await AddTrackAsync(await Gateway.AddUserAsync("ada"), "Deep")).Id);

        (await Gateway.AskAsync(Document, null, new { id, after = "nonsense" })).ErrorCodes.ShouldBe(["INVALID_CURSOR"]);
    }

    private async Task<string> CommentAsync(User author, string id, string content) =>
        (await Gateway.AskAsync(Create, author, new { id, content })).WithoutErrors().Text("createComment.comment.id")!;

    private static void ShouldHaveOnlyACursor(OperationResult happened)
    {
        var answer = Answer.Of(happened).WithoutErrors();
        answer.Text("commentAdded.comment").ShouldBeNull();
        answer.Text("commentAdded.cursor").ShouldNotBeNullOrEmpty();
    }
}
