using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Posts;

public sealed class PostSubscriptionsTests : CatalogueTests
{
    private const string Document =
        "subscription ($id: ID, $after: String) { postPublished(authorId: $id, after: $after) { cursor post { content author { username } } } }";

    private const string Create = "mutation ($content: String!) { createPost(input: { content: $content }) { post { id } errors { __typename } } }";

    [Fact]
    public async Task PostPublished_OfAnAuthor_IsDeliveredToAnyone()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await FollowAsync(ada, bob);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { id = IdOf(ada) });
        await using var followed = await Gateway.SubscribeAsync(Document, ada);
        var next = events.MoveNextAsync();

        await PostAsync(bob, "Of someone whom ada follows");
        await PostAsync(ada, "Of ada");

        (await next).ShouldBeTrue();
        PostOf(events).ShouldBe("""{"content":"Of ada","author":{"username":"ada"}}""");
        (await followed.MoveNextAsync()).ShouldBeTrue();
        PostOf(followed).ShouldBe("""{"content":"Of someone whom ada follows","author":{"username":"bob"}}""");
    }

    [Fact]
    public async Task PostPublished_OfTheFollowed_FollowsFollowsAndBlocks()
    {
        var (fan, ada, bob) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        await FollowAsync(fan, ada);
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, fan);

        await PostAsync(ada, "1");
        await PostAsync(bob, "Not followed yet");
        await PostAsync(fan, "Own");
        (await events.MoveNextAsync()).ShouldBeTrue();
        PostOf(events).ShouldBe("""{"content":"1","author":{"username":"ada"}}""");

        await FollowAsync(fan, bob);
        await PostAsync(bob, "2");
        (await events.MoveNextAsync()).ShouldBeTrue();
        PostOf(events).ShouldBe("""{"content":"2","author":{"username":"bob"}}""");

        const string Block = "mutation ($id: ID!) { blockUser(input: { userId: $id }) { errors { __typename } } }";
        (await Gateway.AskAsync(Block, ada, new { id = IdOf(fan) })).WithoutErrors();
        await PostAsync(ada, "Blocked");
        await PostAsync(bob, "3");
        (await events.MoveNextAsync()).ShouldBeTrue();
        PostOf(events).ShouldBe("""{"content":"3","author":{"username":"bob"}}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PostPublished_AfterACursor_ResumesWithWhatWasMissed(bool isOfTheFollowed)
    {
        var (fan, ada) = (await Gateway.AddUserAsync("fan"), await Gateway.AddUserAsync("ada"));
        await FollowAsync(fan, ada);
        await Gateway.PublishEventsAsync();
        var id = isOfTheFollowed ? null : IdOf(ada);
        string cursor;
        await using (var events = await Gateway.SubscribeAsync(Document, fan, new { id }))
        {
            await PostAsync(ada, "One");
            (await events.MoveNextAsync()).ShouldBeTrue();
            cursor = Answer.Of(events.Current).Text("postPublished.cursor")!;
        }
        await PostAsync(ada, "Two");
        var deleted = await PostAsync(ada, "Deleted");
        await Gateway.AskAsync("mutation ($id: ID!) { deletePost(input: { postId: $id }) { errors { __typename } } }", ada, new { id = deleted });

        await using var resumed = await Gateway.SubscribeAsync(Document, fan, new { id, after = cursor });
        (await resumed.MoveNextAsync()).ShouldBeTrue();
        PostOf(resumed).ShouldBe("""{"content":"Two","author":{"username":"ada"}}""");
        (await resumed.MoveNextAsync()).ShouldBeTrue();
        Answer.Of(resumed.Current).WithoutErrors().Text("postPublished.post").ShouldBeNull();
        await PostAsync(ada, "Three");
        (await resumed.MoveNextAsync()).ShouldBeTrue();
        PostOf(resumed).ShouldBe("""{"content":"Three","author":{"username":"ada"}}""");
    }

    [Fact]
    public async Task PostPublished_WithoutAnAuthorOrSignIn_IsRefused()
    {
        var ada = await Gateway.AddUserAsync("ada", change: user => user.DeletedAt = NextMoment());

        (await Gateway.AskAsync(Document)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync(Document, null, new { id = IdOf("User", Guid.NewGuid()) })).ErrorCodes.ShouldBe(["NOT_FOUND"]);
        (await Gateway.AskAsync(Document, null, new { id = IdOf(ada) })).ErrorCodes.ShouldBe(["NOT_FOUND"]);
    }

    private static string PostOf(IAsyncEnumerator<OperationResult> events) => Answer.Of(events.Current).WithoutErrors().At("postPublished.post").ToString();

    private async Task<string> PostAsync(User author, string content) =>
        (await Gateway.AskAsync(Create, author, new { content })).WithoutErrors().Text("createPost.post.id")!;
}
