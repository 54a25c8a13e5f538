using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

/// <summary>The examples of the REST API for writing releases, through the graph.</summary>
public sealed class ReleaseExampleTests : CatalogueTests
{
    private const string Create = $$"""
        mutation ($input: CreateReleaseInput!) {
          createRelease(input: $input) {
            release { title isOwned dates { nodes { label note } } sources { nodes { title } } details { key } }
            {{Errors}}
          }
        }
        """;

    private const string Update = """
        mutation ($input: UpdateReleaseInput!) {
          updateRelease(input: $input) {
            release { title description thumbnailUrl bannerUrl subcategory { code } details { key } }
            errors { __typename }
          }
        }
        """;

    /// <summary>The example of the REST API for POST of a release.</summary>
    [Fact]
    public async Task CreateRelease_OfTheRestExample_StoresItsDatesDetailsAndSources()
    {
        await AddReferenceAsync();
        await Gateway.SaveAsync(new ReleaseAction { Code = "preorder", Name = "Pre-order" });
        var pro = await Gateway.AddUserAsync("pro", plan: UserPlan.Professional);
        var platformId = IdOf("Platform", 1);
        var input = new
        {
            title = "The Legend of Zelda: Tears of the Kingdom",
            description = "An epic action-adventure game set in the kingdom of Hyrule.",
            thumbnailUrl = "https://example.com/images/zelda-thumbnail.jpg",
            bannerUrl = "https://example.com/images/zelda-banner.jpg",
            subcategoryCode = "game",
            isOwned = true,
            contributionAuthorization = "ALLOWED_NEEDS_OWNER_APPROVAL",
            dates = new object[]
            {
                new
                {
                    startDate = "2023-05-12",
                    countryCode = "us",
                    platformId,
                    actionCode = "buy",
                    link = "https://store.example.com/zelda",
                    note = "Available for pre-order",
                    isOfficial = true,
                    discount = "-5%",
                },
                new
                {
                    start = "2023-05-12T14:30:00Z",
                    precision = "TIME",
                    countryCode = "fr",
                    platformId,
                    actionCode = "preorder",
                    link = "https://store.example.fr/zelda",
                    note = "Pre-order bonus included",
                    isOfficial = true,
                    discount = (string?)null,
                },
            },
            details = new[]
            {
                new { key = "developer", value = "Nintendo EPD" },
                new { key = "publisher", value = "Nintendo" },
                new { key = "genre", value = "Action-Adventure" },
                new { key = "platforms", value = "Nintendo Switch" },
                new { key = "rating", value = "E10+" },
                new { key = "isbn", value = "978-4-09-123456-7" },
            },
            sources = new object[]
            {
                new
                {
                    title = "Official Website",
                    url = "https://zelda.nintendo.com/tears-of-the-kingdom/",
                    kind = "WEBSITE",
                },
                new
                {
                    title = "Launch Trailer",
                    url = "https://www.youtube.com/watch?v=example",
                    kind = "TRAILER",
                },
                new
                {
                    title = "Announcement",
                    url = "https://twitter.com/nintendo/status/example",
                    kind = "SOCIAL",
                },
            },
        };

        var answer = (await Gateway.AskAsync(Create, pro, new { input })).WithoutErrors();

        answer.Text("createRelease.errors").ShouldBeNull(answer.ToString());
        answer.Text("createRelease.release.title").ShouldBe("The Legend of Zelda: Tears of the Kingdom");
        answer.At("createRelease.release.isOwned").GetBoolean().ShouldBeTrue();
        Texts(answer, "createRelease.release.dates.nodes", "label").ShouldBe(["2023-05-12", "2023-05-12T14:30Z"]);
        Texts(answer, "createRelease.release.dates.nodes", "note").ShouldBe(["Available for pre-order", "Pre-order bonus included"]);
        Texts(answer, "createRelease.release.details", "key").ShouldBe(["developer", "publisher", "genre", "platforms", "rating", "isbn"]);
        Texts(answer, "createRelease.release.sources.nodes", "title").ShouldBe(["Official Website", "Launch Trailer", "Announcement"]);
        await using var db = Gateway.Open();
        (await db.ReleaseSources.OrderBy(s => s.Id).Select(s => s.Kind).ToListAsync(Cancellation)).ShouldBe([
            ReleaseSourceKind.Website,
            ReleaseSourceKind.Trailer,
            ReleaseSourceKind.Social,
        ]);
    }

    /// <summary>The examples of the REST API for PUT of a release and PATCH of its title and description.</summary>
    [Fact]
    public async Task UpdateRelease_OfTheRestExamples_ReturnsTheChangedRelease()
    {
        await AddReferenceAsync();
        var ada = await Gateway.AddUserAsync("ada", plan: UserPlan.Professional);
        var releaseId = IdOf("Release", (await AddReleaseAsync(ada, "Old")).Id);

        var put = (
            await Gateway.AskAsync(
                Update,
                ada,
                new
                {
                    input = new
                    {
                        releaseId,
                        title = "The Legend of Zelda: Tears of the Kingdom",
                        description = "An epic action-adventure game set in the kingdom of Hyrule.",
                        thumbnailUrl = "https://example.com/images/zelda-thumbnail.jpg",
                        bannerUrl = "https://example.com/images/zelda-banner.jpg",
                        subcategoryCode = "game",
                        details = new[]
                        {
                            new { key = "developer", value = "Nintendo EPD" },
                            new { key = "publisher", value = "Nintendo" },
                            new { key = "genre", value = "Action-Adventure" },
                        },
                    },
                }
            )
        ).WithoutErrors();
        var title = (await Gateway.AskAsync(Update, ada, new { input = new { releaseId, title = "Example Release Title" } })).WithoutErrors();
        var description = (await Gateway.AskAsync(Update, ada, new { input = new { releaseId, description = "This is an example." } })).WithoutErrors();

        put.Text("updateRelease.release.title").ShouldBe("The Legend of Zelda: Tears of the Kingdom");
        put.Text("updateRelease.release.thumbnailUrl").ShouldBe("https://example.com/images/zelda-thumbnail.jpg");
        put.Text("updateRelease.release.bannerUrl").ShouldBe("https://example.com/images/zelda-banner.jpg");
        put.Text("updateRelease.release.subcategory.code").ShouldBe("game");
        Texts(put, "updateRelease.release.details", "key").ShouldBe(["developer", "publisher", "genre"]);
        title.Text("updateRelease.release.title").ShouldBe("Example Release Title");
        title.Text("updateRelease.release.description").ShouldBe("An epic action-adventure game set in the kingdom of Hyrule.");
        description.Text("updateRelease.release.title").ShouldBe("Example Release Title");
        description.Text("updateRelease.release.description").ShouldBe("This is an example.");
        Texts(description, "updateRelease.release.details", "key").ShouldBe(["developer", "publisher", "genre"]);
    }
}
