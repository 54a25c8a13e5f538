using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Users;

public sealed class UserCountTests : CatalogueTests
{
    [Theory]
    [InlineData("anonymous")]
    [InlineData("owner of the album")]
    [InlineData("blocked")]
    public async Task Counts_ForEveryReader_LeaveOutWhatIsPrivateAndIgnoreBlocksAndPlans(string role)
    {
        var (ada, bob, eve) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("eve"));
        await AddReferenceAsync();
        await BlockAsync(bob, eve);
        await AddAlbumAsync(bob, "Open");
        await AddAlbumAsync(bob, "Closed", isPrivate: true);
        var track = await AddTrackAsync(ada, "Deep");
        await AddCommentAsync(bob, track, "Seen");
        await AddCommentAsync(bob, track, "Hidden", comment => comment.HiddenAt = comment.CreatedAt);
        await AddCommentAsync(bob, await AddReleaseAsync(ada, "Soon"), "For premium plans");
        await AddCommentAsync(bob, await AddAlbumAsync(ada, "Secret", isPrivate: true), "Private");
        var viewer = role switch
        {
            "owner of the album" => ada,
            "blocked" => eve,
            _ => null,
        };

        var answer = await Gateway.AskAsync("query ($id: ID!) { user(by: { id: $id }) { albumCount commentCount } }", viewer, new { id = IdOf(bob) });

        answer.WithoutErrors().At("user").ToString().ShouldBe("""{"albumCount":1,"commentCount":2}""");
    }
}
