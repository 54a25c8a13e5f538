using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Reference;

public sealed class ReferenceQueriesTests : CatalogueTests
{
    [Fact]
    public async Task Countries_All_AreThoseOfIso3166()
    {
        var answer = (
            await Gateway.AskAsync("{ countries { code name } fr: country(code: \"fr\") { code name } none: country(code: \"XX\") { code } }")
        ).WithoutErrors();

        answer.At("countries").GetArrayLength().ShouldBe(249);
        answer.At("fr").ToString().ShouldBe("""{"code":"FR","name":"France"}""");
        answer.Text("none").ShouldBeNull();
        Texts(answer, "countries", "name").Take(4).ShouldBe(["Afghanistan", "Åland Islands", "Albania", "Algeria"]);
    }

    [Fact]
    public async Task Categories_ByCodeOrAll_HaveTheirSubcategories()
    {
        await AddReferenceAsync();

        var answer = (
            await Gateway.AskAsync(
                """
                {
                  categories { code subcategoryCount subcategories { code category { code } } }
                  byCode: category(by: { code: "GAMES" }) { id name }
                  byName: category(by: { name: "böoks" }) { code }
                  none: category(by: { code: "x" }) { name }
                  some: categories(codes: ["GAMES", "x", "books", "games"]) { code }
                  empty: categories(codes: []) { code }
                }
                """
            )
        ).WithoutErrors();

        answer
            .At("categories")
            .ToString()
            .ShouldBe(
                """[{"code":"books","subcategoryCount":1,"subcategories":[{"code":"manga","category":{"code":"books"}"""
                    + """}]},{"code":"games","subcategoryCount":1,"subcategories":[{"code":"game","category":{"code":"games"}}]}]"""
            );
        answer.At("some").ToString().ShouldBe("""[{"code":"games"},{"code":"books"}]""");
        answer.At("empty").ToString().ShouldBe("[]");
        answer.Text("byCode.name").ShouldBe("Games");
        answer.Text("byCode.id").ShouldBe(IdOf("Category", "games"));
        answer.Text("byName.code").ShouldBe("books");
        answer.Text("none").ShouldBeNull();
    }

    [Fact]
    public async Task Node_OfReferenceData_IsFoundById()
    {
        await AddReferenceAsync();
        var ids = new[] { IdOf("Country", "FR"), IdOf("Category", "books"), IdOf("Subcategory", "manga"), IdOf("ReleaseAction", "buy") };

        var answer = (
            await Gateway.AskAsync(
                """
                query ($ids: [ID!]!) {
                  nodes(ids: $ids) { id ... on Country { code } ... on Category { code } ... on Subcategory { code } ... on ReleaseAction { code } }
                }
                """,
                null,
                new { ids }
            )
        ).WithoutErrors();

        Texts(answer, "nodes", "id").ShouldBe(ids);
        Texts(answer, "nodes", "code").ShouldBe(["FR", "books", "manga", "buy"]);
    }

    [Fact]
    public async Task Platforms_SearchOfTooManyCharacters_IsRefused() =>
        (await Gateway.AskAsync($"{{ platforms(search: \"{new string('x', 256)}\") {{ nodes {{ name }} }} }}")).ErrorCodes.ShouldBe(["INVALID_INPUT"]);

    [Theory]
    [InlineData("null", "Shonen Steam")]
    [InlineData("\"  \"", "Shonen Steam")]
    [InlineData("\"TEA\"", "Steam")]
    [InlineData("\"tÉa\"", "Steam")]
    [InlineData("\"%\"", "")]
    public async Task Platforms_Search_LooksInNamesAndCodes(string search, string names)
    {
        await AddReferenceAsync();

        var answer = (await Gateway.AskAsync($"{{ platforms(search: {search}) {{ nodes {{ name }} }} }}")).WithoutErrors();

        Texts(answer, "platforms.nodes", "name").ShouldBe(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Platforms_CountriesAndSubcategories_FilterAndShow()
    {
        await AddReferenceAsync();

        var answer = (
            await Gateway.AskAsync(
                """
                query ($id: ID!) {
                  platforms(where: { countries: { some: { code: { eq: "FR" } } }, subcategories: { some: { code: { eq: "game" } } } }) {
                    nodes { id name countries { code } subcategories { code } }
                  }
                  platform(id: $id) { code }
                }
                """,
                null,
                new { id = IdOf("Platform", 2) }
            )
        ).WithoutErrors();

        answer.At("platforms.nodes").GetArrayLength().ShouldBe(1);
        Texts(answer, "platforms.nodes.0.countries", "code").ShouldBe(["FR", "US"]);
        Texts(answer, "platforms.nodes.0.subcategories", "code").ShouldBe(["game"]);
        answer.Text("platform.code").ShouldBe("shonen");
    }

    [Theory]
    [InlineData("""countries: { some: { code: { eq: "fr" } } }, subcategories: { some: { code: { in: ["GAME"] } } }""", "steam")]
    [InlineData("""code: { eq: "SHONEN" }""", "shonen")]
    [InlineData("""code: { or: [{ in: ["Shonen"] }, { eq: "sHONEN" }] }""", "shonen")]
    public async Task Platforms_FilteredByCodesInAnotherCase_AreFound(string where, string code)
    {
        await AddReferenceAsync();

        var answer = (await Gateway.AskAsync($"{{ platforms(where: {{ {where} }}) {{ nodes {{ code }} }} }}")).WithoutErrors();

        Texts(answer, "platforms.nodes", "code").ShouldBe([code]);
    }

    [Fact]
    public async Task SubcategoriesAndActions_WithoutThePlan_AreNullAndTheRestComes()
    {
        await AddReferenceAsync();
        const string Document = "{ subcategories { code } actions { code } countries { code } }";

        var refused = await Gateway.AskAsync(Document, await Gateway.AddUserAsync("fan"));
        var allowed = (await Gateway.AskAsync(Document, await Gateway.AddUserAsync("pro", plan: UserPlan.Verified))).WithoutErrors();

        refused.ErrorCodes.ShouldBe(["PLAN_REQUIRED", "PLAN_REQUIRED"]);
        refused.Text("subcategories").ShouldBeNull();
        refused.At("countries").GetArrayLength().ShouldBe(249);
        Texts(allowed, "subcategories", "code").ShouldBe(["game", "manga"]);
        Texts(allowed, "actions", "code").ShouldBe(["buy", "read"]);
    }
}
