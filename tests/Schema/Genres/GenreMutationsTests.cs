using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Genres;

public sealed class GenreMutationsTests : CatalogueTests
{
    private const string ErrorFields = "errors { __typename ... on Error { code message path } ... on NotFoundError { resourceId } }";

    private const string Create =
        "mutation ($input: CreateGenreInput!) { createGenre(input: $input) { genre { id name isPublic trackCount } "
        + "errors { __typename ... on Error { code path } } } }";

    private const string Update =
        $"mutation ($input: UpdateGenreInput!) {{ updateGenre(input: $input) {{ genre {{ id name isPublic trackCount }} {ErrorFields} }} }}";

    private const string Delete = $"mutation ($id: ID!) {{ deleteGenre(input: {{ genreId: $id }}) {{ deletedId {ErrorFields} }} }}";

    [Fact]
    public async Task CreateGenre_ByAnAdmin_IsThereForEveryone()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);

        var answer = (await Gateway.AskAsync(Create, admin, new { input = new { name = " Space jazz " } })).WithoutErrors();
        var hidden = (await Gateway.AskAsync(Create, admin, new { input = new { name = "Later", isPublic = false } })).WithoutErrors();
        var listed = (await Gateway.AskAsync("{ genres { nodes { name } } found: genres(search: \"JAZZ\") { nodes { name } } }")).WithoutErrors();

        answer.Text("createGenre.genre.name").ShouldBe("Space jazz");
        answer.At("createGenre.genre.isPublic").GetBoolean().ShouldBeTrue();
        hidden.At("createGenre.genre.isPublic").GetBoolean().ShouldBeFalse();
        Texts(listed, "genres.nodes", "name").ShouldBe(["Space jazz"]);
        Texts(listed, "found.nodes", "name").ShouldBe(["Space jazz"]);
    }

    [Theory]
    [InlineData(" ", "TEXT_BLANK")]
    [InlineData(256, "TEXT_TOO_LONG")]
    public async Task CreateGenre_BadName_NamesTheField(object value, string code)
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        var name = value is int length ? TextOf(length) : (string)value;

        var answer = (await Gateway.AskAsync(Create, admin, new { input = new { name } })).WithoutErrors();

        Fields(answer, "createGenre").ShouldBe(["input.name"]);
        answer.Text("createGenre.errors.0.code").ShouldBe(code);
    }

    [Fact]
    public async Task CreateGenre_SameNameByManyAtOnce_IsThereOnce()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Gateway.AskAsync(Create, admin, new { input = new { name = i % 2 == 0 ? "Café" : "cafe" } })))
        );

        answers.Count(answer => answer.WithoutErrors().Text("createGenre.errors") is null).ShouldBe(1);
        answers
            .Where(answer => answer.Text("createGenre.errors") is not null)
            .ShouldAllBe(answer => answer.DomainErrors("createGenre").Single() == "ConflictError");
        await using var db = Gateway.Open();
        (await db.Genres.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task UpdateGenre_FieldByField_ChangesOnlyThePresentOnes()
    {
        var admin = await Gateway.AddUserAsync("root", UserRole.Admin);
        await AddGenreAsync("Soul");
        var genreId = IdOf(await AddGenreAsync("Jaz"));

        var named = await AskAsync(new { genreId, name = "Jazz" });
        var hidden = await AskAsync(new { genreId, isPublic = false });
        var same = await AskAsync(new { genreId, name = "JAZZ" });
        var taken = await AskAsync(new { genreId, name = "soul" });
        var missing = IdOf("Genre", Guid.CreateVersion7(Gateway.Time.GetUtcNow()));
        var unknown = await AskAsync(new { genreId = missing, name = "New" });
        var nulls = await AskAsync(
            new
            {
                genreId,
                name = (string?)null,
                isPublic = (bool?)null,
            }
        );

        named.At("updateGenre.genre.isPublic").GetBoolean().ShouldBeTrue();
        hidden.Text("updateGenre.genre.name").ShouldBe("Jazz");
        hidden.At("updateGenre.genre.isPublic").GetBoolean().ShouldBeFalse();
        same.Text("updateGenre.genre.name").ShouldBe("JAZZ");
        taken.DomainErrors("updateGenre").ShouldBe(["ConflictError"]);
        unknown.DomainErrors("updateGenre").ShouldBe(["NotFoundError"]);
        unknown.Text("updateGenre.errors.0.resourceId").ShouldBe(missing);
        Fields(nulls, "updateGenre").ShouldBe(["input.name", "input.isPublic"]);

        async Task<Answer> AskAsync(object input) => (await Gateway.AskAsync(Update, admin, new { input })).WithoutErrors();
    }

    [Fact]
    public async Task DeleteGenre_WithTracks_LeavesTheTracks()
    {
        var (admin, ada) = (await Gateway.AddUserAsync("root", UserRole.Admin), await Gateway.AddUserAsync("ada"));
        var track = await AddTrackAsync(ada, "A");
        var genre = await AddGenreAsync("Jazz", isPublic: true, track);
        await AddGenreAsync("Soul", isPublic: true, track);

        var answer = (await Gateway.AskAsync(Delete, admin, new { id = IdOf(genre) })).WithoutErrors();
        var again = (await Gateway.AskAsync(Delete, admin, new { id = IdOf(genre) })).WithoutErrors();
        var left = (await Gateway.AskAsync("{ tracks { nodes { title genres { name } } } }")).WithoutErrors();

        answer.Text("deleteGenre.deletedId").ShouldBe(IdOf(genre));
        again.DomainErrors("deleteGenre").ShouldBe(["NotFoundError"]);
        left.At("tracks.nodes").ToString().ShouldBe("""[{"title":"A","genres":[{"name":"Soul"}]}]""");
    }

    [Theory]
    [InlineData("anonymous", "AUTH_NOT_AUTHENTICATED")]
    [InlineData("author", "AUTH_NOT_AUTHORIZED")]
    public async Task Writes_ByOthersThanAdmins_AreRefused(string role, string code)
    {
        var caller = role == "anonymous" ? null : await Gateway.AddUserAsync("ada", UserRole.Author);
        var id = IdOf(await AddGenreAsync("Jazz"));

        (await Gateway.AskAsync(Create, caller, new { input = new { name = "New" } })).ErrorCodes.ShouldBe([code]);
        (await Gateway.AskAsync(Update, caller, new { input = new { genreId = id, name = "New" } })).ErrorCodes.ShouldBe([code]);
        (await Gateway.AskAsync(Delete, caller, new { id })).ErrorCodes.ShouldBe([code]);
        await using var db = Gateway.Open();
        (await db.Genres.SingleAsync(Cancellation)).Name.ShouldBe("Jazz");
    }
}
