using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Genres;

public sealed class GenreQueriesTests : CatalogueTests
{
    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("author", false)]
    [InlineData("admin", true)]
    public async Task PrivateGenre_ByRole_IsThereForAdminsOnly(string role, bool isVisible)
    {
        var caller = role == "anonymous" ? null : await Gateway.AddUserAsync("caller", role == "admin" ? UserRole.Admin : UserRole.Author);
        var secret = await AddGenreAsync("Secret", isPublic: false);
        await AddGenreAsync("Soul");

        var answer = (
            await Gateway.AskAsync(
                "query ($id: ID!) { genre(id: $id) { id } node(id: $id) { id } genres { totalCount nodes { name } } }",
                caller,
                new { id = IdOf("Genre", secret.Id) }
            )
        ).WithoutErrors();

        (answer.Text("genre") is not null).ShouldBe(isVisible);
        (answer.Text("node") is not null).ShouldBe(isVisible);
        Texts(answer, "genres.nodes", "name").ShouldBe(isVisible ? ["Secret", "Soul"] : ["Soul"]);
    }

    [Fact]
    public async Task Genre_Tracks_AreTheNewestFirst()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var (one, two) = (await AddTrackAsync(ada, "One"), await AddTrackAsync(ada, "Two"));
        await AddGenreAsync("Soul", isPublic: true, one, two);

        var answer = (
            await Gateway.AskAsync(
                "{ genres(where: { name: { startsWith: \"so\" } }) { nodes { trackCount tracks(first: 1) { totalCount nodes { title } } } } }"
            )
        ).WithoutErrors();

        answer.At("genres.nodes.0").ToString().ShouldBe("""{"trackCount":2,"tracks":{"totalCount":2,"nodes":[{"title":"Two"}]}}""");
    }
}
