using Qplet.GraphQL.Data.Albums;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Comments;

public sealed class CommentChangedTests : CatalogueTests
{
    private const string Document =
        "subscription ($id: ID!, $after: String) { commentChanged(subjectId: $id, after: $after) { cursor deletedCommentId comment { id content isHidden "
        + "isEdited isPinned } } }";

    [Fact]
    public async Task CommentChanged_EditedPinnedHiddenAndDeleted_AreDeliveredInOrder()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        var comment = await CommentAsync(fan, id, "First");
        var reply = await ReplyAsync(ada, comment);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { id });
        var next = events.MoveNextAsync();

        await CommentAsync(fan, id, "Not a change");
        await ChangeAsync("updateComment(input: { commentId: $id, content: \"Better\" })", fan, comment);
        await ChangeAsync("updateComment(input: { commentId: $id, content: \"Better\" })", fan, comment);
        await ChangeAsync("pinComment(input: { commentId: $id })", ada, comment);
        await ChangeAsync("pinComment(input: { commentId: $id })", ada, comment);
        await ChangeAsync("unpinComment(input: { commentId: $id })", ada, comment);
        await ChangeAsync("deleteComment(input: { commentId: $id })", fan, comment);
        await ChangeAsync("deleteComment(input: { commentId: $id })", ada, reply);

        (await next).ShouldBeTrue();
        var updates = new List<string> { Update(events.Current) };
        for (var i = 1; i < 5; i++)
        {
            (await events.MoveNextAsync()).ShouldBeTrue();
            updates.Add(Update(events.Current));
        }

        // Each update shows the comment as it is when the update is read.
        updates[..4].ShouldAllBe(update => update.Contains(comment, StringComparison.Ordinal));
        updates[3].ShouldBe($$"""null {"id":"{{comment}}","content":null,"isHidden":true,"isEdited":true,"isPinned":false}""");
        updates[4].ShouldBe($"{reply} ");
    }

    [Fact]
    public async Task CommentChanged_OneAfterAnother_ShowsEachState()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        var comment = await CommentAsync(ada, id, "First");
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, ada, new { id });

        (string Change, string Expected)[] steps =
        [
            ("updateComment(input: { commentId: $id, content: \"Better\" })", "\"Better\",\"isHidden\":false,\"isEdited\":true,\"isPinned\":false"),
            ("pinComment(input: { commentId: $id })", "\"Better\",\"isHidden\":false,\"isEdited\":true,\"isPinned\":true"),
            ("unpinComment(input: { commentId: $id })", "\"Better\",\"isHidden\":false,\"isEdited\":true,\"isPinned\":false"),
        ];
        foreach (var (change, expected) in steps)
        {
            var next = events.MoveNextAsync();
            await ChangeAsync(change, ada, comment);
            (await next).ShouldBeTrue();
            Update(events.Current).ShouldBe($$"""null {"id":"{{comment}}","content":{{expected}}}""");
        }
    }

    [Fact]
    public async Task CommentChanged_AfterACursor_ResumesWithWhatWasMissedAndNothingTwice()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        var (one, two) = (await CommentAsync(ada, id, "One"), await CommentAsync(ada, id, "Two"));
        await Gateway.PublishEventsAsync();
        string cursor;
        await using (var events = await Gateway.SubscribeAsync(Document, ada, new { id }))
        {
            var next = events.MoveNextAsync();
            await ChangeAsync("pinComment(input: { commentId: $id })", ada, one);
            (await next).ShouldBeTrue();
            cursor = Answer.Of(events.Current).Text("commentChanged.cursor")!;
        }

        await ChangeAsync("deleteComment(input: { commentId: $id })", ada, one);
        await ChangeAsync("pinComment(input: { commentId: $id })", ada, two);
        await using var resumed = await Gateway.SubscribeAsync(Document, ada, new { id, after = cursor });
        var updates = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            (await resumed.MoveNextAsync()).ShouldBeTrue();
            updates.Add(Update(resumed.Current));
        }
        var live = resumed.MoveNextAsync();
        await ChangeAsync("deleteComment(input: { commentId: $id })", ada, two);
        (await live).ShouldBeTrue();
        updates.Add(Update(resumed.Current));

        updates[0].ShouldBe($"{one} ");
        updates[1].ShouldContain(two);
        updates[2].ShouldBe($"{two} ");
    }

    [Fact]
    public async Task CommentChanged_OfBlockedUsers_IsLeftOut()
    {
        var (ada, viewer, troll) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("viewer"), await Gateway.AddUserAsync("troll"));
        var id = IdOf("Track", (await AddTrackAsync(ada, "Deep")).Id);
        var (bad, good) = (await CommentAsync(troll, id, "Boo"), await CommentAsync(ada, id, "Thanks"));
        await BlockAsync(viewer, troll);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, viewer, new { id });
        var next = events.MoveNextAsync();

        await ChangeAsync("updateComment(input: { commentId: $id, content: \"Boo!\" })", troll, bad);
        await ChangeAsync("deleteComment(input: { commentId: $id })", troll, bad);
        await ChangeAsync("deleteComment(input: { commentId: $id })", ada, good);

        (await next).ShouldBeTrue();
        Update(events.Current).ShouldBe($"{good} ");
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("free", false)]
    [InlineData("author", true)]
    [InlineData("premium", true)]
    [InlineData("publisher", true)]
    [InlineData("admin", true)]
    public async Task CommentChanged_OnARelease_ShowsCommentsToThoseWhoMayReadThem(string caller, bool isAllowed)
    {
        await AddReferenceAsync();
        var (publisher, author) = (await Gateway.AddUserAsync("publisher"), await Gateway.AddUserAsync("author", plan: UserPlan.Premium));
        var release = await AddReleaseAsync(publisher, "Game");
        var id = IdOf("Release", release.Id);
        var (first, second) = (await CommentAsync(author, id, "First"), await CommentAsync(author, id, "Second"));
        var viewer = caller switch
        {
            "anonymous" => null,
            "author" => author,
            "publisher" => publisher,
            "admin" => await Gateway.AddUserAsync("root", UserRole.Admin),
            _ => await Gateway.AddUserAsync("viewer", plan: Enum.Parse<UserPlan>(caller, ignoreCase: true)),
        };
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, viewer, new { id });
        var next = events.MoveNextAsync();

        await ChangeAsync("deleteComment(input: { commentId: $id })", author, first);
        await ChangeAsync("updateComment(input: { commentId: $id, content: \"2nd\" })", author, second);

        (await next).ShouldBeTrue();
        if (isAllowed)
        {
            Update(events.Current).ShouldBe($"{first} ");
            (await events.MoveNextAsync()).ShouldBeTrue();
        }
        Update(events.Current).Contains("2nd", StringComparison.Ordinal).ShouldBe(isAllowed);
    }

    [Fact]
    public async Task CommentChanged_OnAnAlbumThatHasBecomePrivate_HasNoCommentAndNoDeletedId()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        var album = await AddAlbumAsync(ada, "Open");
        var id = IdOf("Album", album.Id);
        var (one, two) = (await CommentAsync(ada, id, "One"), await CommentAsync(ada, id, "Two"));
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, bob, new { id });
        var next = events.MoveNextAsync();
        await using (var db = Gateway.Open())
        {
            db.Attach(album).Property(nameof(Album.IsPrivate)).CurrentValue = true;
            await db.SaveChangesAsync(Cancellation);
        }

        await ChangeAsync("deleteComment(input: { commentId: $id })", ada, one);
        await ChangeAsync("pinComment(input: { commentId: $id })", ada, two);

        (await next).ShouldBeTrue();
        Update(events.Current).ShouldBe("null ");
    }

    [Theory]
    [InlineData("nonsense", "ID_WRONG_TYPE")]
    [InlineData("user", "ID_WRONG_TYPE")]
    [InlineData("track", "NOT_FOUND")]
    [InlineData("private album", "NOT_FOUND")]
    public async Task CommentChanged_OnWhatIsNotVisible_IsRefused(string id, string code)
    {
        var value = id switch
        {
            "user" => IdOf("User", Guid.NewGuid()),
            "track" => IdOf("Track", Guid.NewGuid()),
            "private album" => IdOf("Album", (await AddAlbumAsync(await Gateway.AddUserAsync("ada"), "Closed", isPrivate: true)).Id),
            _ => id,
        };

        (await Gateway.AskAsync(Document, null, new { id = value })).ErrorCodes.ShouldBe([code]);
    }

    /// <summary>The ID of a deleted comment, and the comment.</summary>
    private static string Update(OperationResult happened)
    {
        var answer = Answer.Of(happened).WithoutErrors();
        answer.Text("commentChanged.cursor").ShouldNotBeNullOrEmpty();
        return $"{answer.Text("commentChanged.deletedCommentId") ?? "null"} {answer.At("commentChanged.comment")}";
    }

    private async Task<string> CommentAsync(User author, string id, string content) =>
        (
            await Gateway.AskAsync(
                "mutation ($id: ID!, $content: String!) { createComment(input: { subjectId: $id, content: $content }) { comment { id } } }",
                author,
                new { id, content }
            )
        )
            .WithoutErrors()
            .Text("createComment.comment.id")!;

    private async Task<string> ReplyAsync(User author, string id) =>
        (await Gateway.AskAsync("mutation ($id: ID!) { replyToComment(input: { commentId: $id, content: \"Reply\" }) { comment { id } } }", author, new { id }))
            .WithoutErrors()
            .Text("replyToComment.comment.id")!;

    private async Task ChangeAsync(string mutation, User caller, string id)
    {
        var answer = (await Gateway.AskAsync($"mutation ($id: ID!) {{ {mutation} {{ errors {{ __typename }} }} }}", caller, new { id })).WithoutErrors();
        answer.DomainErrors(mutation[..mutation.IndexOf('(', StringComparison.Ordinal)]).ShouldBeEmpty();
    }
}
