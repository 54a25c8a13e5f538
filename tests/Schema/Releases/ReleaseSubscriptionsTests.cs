using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseSubscriptionsTests : CatalogueTests
{
    private const string Document =
        "subscription ($id: ID!, $after: String) { releaseChanged(releaseId: $id, after: $after) " + "{ cursor deletedReleaseId release { title } } }";

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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReleaseChanged_DeletedRelease_IsNamedAndReportedToThoseWhoWereAway(bool isAway)
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada");
        var id = IdOf("Release", (await AddReleaseAsync(ada, "Soon")).Id);
        await Gateway.PublishEventsAsync();
        var position = (await Gateway.AskAsync("{ eventCursor }")).WithoutErrors().Text("eventCursor");
        if (isAway)
        {
            await DeleteAsync();
        }
        await using var events = await Gateway.OpenAsync(Document, null, new { id, after = isAway ? position : null });
        (await events.MoveNextAsync()).ShouldBeTrue();
        var next = events.MoveNextAsync();
        if (!isAway)
        {
            await DeleteAsync();
        }

        (await next).ShouldBeTrue();
        var answer = Answer.Of(events.Current).WithoutErrors();
        answer.Text("releaseChanged.deletedReleaseId").ShouldBe(id);
        answer.Text("releaseChanged.release").ShouldBeNull();

        async Task DeleteAsync() =>
            (await Gateway.AskAsync("mutation ($id: ID!) { deleteRelease(input: { releaseId: $id }) { errors { __typename } } }", ada, new { id }))
                .WithoutErrors()
                .DomainErrors("deleteRelease")
                .ShouldBeEmpty();
    }

    [Fact]
    public async Task ReleaseChanged_UnknownRelease_IsRefused()
    {
        var error = await Gateway.AskAsync(Document, null, new { id = IdOf("Release", 77) });

        error.ErrorCodes.ShouldBe(["NOT_FOUND"]);
    }
}
