using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseSubscriptionsTests : CatalogueTests
{
    private const string Document = "subscription ($id: ID!, $after: String) { releaseChanged(releaseId: $id, after: $after) { cursor release { title } } }";

    private const string Update = "mutation ($id: ID!, $title: String!) { updateRelease(input: { releaseId: $id, title: $title }) { errors { __typename } } }";

    [Fact]
    public async Task ReleaseChanged_UpdatesOfTheRelease_AreDelivered()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var (id, otherId) = (IdOf("Release", (await AddReleaseAsync(ada, "Old")).Id), IdOf("Release", (await AddReleaseAsync(ada, "Other")).Id));
        await Gateway.PublishEventsAsync();
        await using var events = await Gateway.SubscribeAsync(Document, null, new { id });
        var next = events.MoveNextAsync();

        (await Gateway.AskAsync(Update, ada, new { id = otherId, title = "Not this" })).WithoutErrors();
        (await Gateway.AskAsync(Update, ada, new { id, title = "New" })).WithoutErrors();

        (await next).ShouldBeTrue();
        var answer = Answer.Of(events.Current).WithoutErrors();
        answer.Text("releaseChanged.release.title").ShouldBe("New");
        answer.Text("releaseChanged.cursor").ShouldNotBeNull();
    }

    [Fact]
    public async Task ReleaseChanged_UnknownRelease_IsRefused()
    {
        var error = await Gateway.AskAsync(Document, null, new { id = IdOf("Release", 77) });

        error.ErrorCodes.ShouldBe(["NOT_FOUND"]);
    }
}
