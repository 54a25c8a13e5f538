using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseDateSearchTests : CatalogueTests
{
    [Theory]
    [InlineData("fran", 1)]
    [InlineData("STEAM", 2)]
    [InlineData("buy", 3)]
    [InlineData("limited", 4)]
    [InlineData("nothing")]
    [InlineData(null, 1, 2, 3, 4)]
    public async Task Dates_Searched_AreThoseWithTheTextInTheirNames(string? search, params int[] days)
    {
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Premium);
        await AddReferenceAsync();
        var (buy, limited) = (On(3), On(4));
        (buy.ActionCode, limited.Note) = ("buy", "Limited edition");
        var release = await AddReleaseAsync(ada, "Soon", null, On(1, country: "FR"), On(2, platform: 1), buy, limited);
        await AddReleaseAsync(ada, "Other", null, On(5, country: "FR", platform: 1));
        const string Document =
            "query ($id: ID!, $search: String) { releaseDates(releaseId: $id, search: $search) { totalCount nodes { start } } "
            + "release(id: $id) { dates(search: $search) { totalCount nodes { start } } } }";

        var answer = (await Gateway.AskAsync(Document, ada, new { id = IdOf(release), search })).WithoutErrors();

        foreach (var list in (string[])["releaseDates", "release.dates"])
        {
            Texts(answer, $"{list}.nodes", "start").ShouldBe([.. days.Select(static day => $"2027-01-0{day}T00:00:00Z")]);
            answer.Text($"{list}.totalCount").ShouldBe($"{days.Length}");
        }
    }

    private static ReleaseDate On(int day, string? country = null, int? platform = null) => DateOn(new DateTime(2027, 1, day), country, platform);
}
