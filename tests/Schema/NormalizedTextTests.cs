using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema;

/// <summary>Texts that Unicode considers the same are the same, however a client composes them.</summary>
public sealed class NormalizedTextTests : CatalogueTests
{
    private const string Decomposed = "\u1100\u1161\u11A8 Cafe\u0301";
    private const string Composed = "\uAC01 Caf\u00E9";

    private const string Find = """
        query ($where: TrackFilterInput, $search: String) { tracks(where: $where, search: $search) { nodes { title } } }
        """;

    [Fact]
    public async Task StoredText_SentDecomposed_IsComposedAndItsLengthIsThatOfTheComposedText()
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author);

        (await CreateAsync(Decomposed)).Text("createPlaylist.playlist.name").ShouldBe(Composed);
        (await CreateAsync(string.Concat(Enumerable.Repeat("e\u0301", 255)))).Text("createPlaylist.playlist.name").ShouldBe(new string('\u00E9', 255));
        var tooLong = await CreateAsync(new string('\u0958', 128));
        tooLong.DomainErrors("createPlaylist").ShouldBe(["ValidationError"]);

        await using var db = Gateway.Open();
        (await db.Playlists.CountAsync(playlist => playlist.Name == Composed, Cancellation)).ShouldBe(1);

        async Task<Answer> CreateAsync(string name) =>
            (
                await Gateway.AskAsync(
                    "mutation ($input: CreatePlaylistInput!) { createPlaylist(input: $input) { playlist { name } errors { __typename } } }",
                    ada,
                    new { input = new { name } }
                )
            ).WithoutErrors();
    }

    [Theory]
    [InlineData(Decomposed)]
    [InlineData(Composed)]
    public async Task Filters_ComposedInAnyWay_FindTheText(string text)
    {
        var ada = await Gateway.AddUserAsync("ada", UserRole.Author);
        await AddTrackAsync(ada, Composed);
        await AddTrackAsync(ada, "Other");

        (await TitlesAsync(new { where = new { title = new { eq = text } } })).ShouldBe([Composed]);
        (await TitlesAsync(new { where = new { title = new { @in = new[] { "x", text } } } })).ShouldBe([Composed]);
        (await TitlesAsync(new { where = new { title = new { contains = text[^5..] } } })).ShouldBe([Composed]);
        (await TitlesAsync(new { where = new { title = new { startsWith = text[..3] } } })).ShouldBe([Composed]);
        (await TitlesAsync(new { where = new { title = new { neq = text } } })).ShouldBe(["Other"]);
        (await TitlesAsync(new { search = text })).ShouldBe([Composed]);
        var literal = await Gateway.AskAsync($$"""{ tracks(where: { title: { eq: "{{text}}" } }) { nodes { title } } }""");
        Texts(literal.WithoutErrors(), "tracks.nodes", "title").ShouldBe([Composed]);
        var found = await Gateway.AskAsync("query ($term: String!) { search(term: $term) { nodes { match } } }", null, new { term = text });
        Texts(found.WithoutErrors(), "search.nodes", "match").ShouldBe([Composed]);

        async Task<IEnumerable<string?>> TitlesAsync(object variables) =>
            Texts((await Gateway.AskAsync(Find, null, variables)).WithoutErrors(), "tracks.nodes", "title");
    }

    [Fact]
    public async Task SignIn_AddressAndPasswordComposedInAnotherWay_Succeeds()
    {
        const string Register = """
            mutation ($input: RegisterInput!) { register(input: $input) { user { username } errors { __typename ... on Error { code } } } }
            """;
        const string Login = """
            mutation ($email: String!, $password: String!) {
              login(input: { email: $email, password: $password, device: "x" }) { signIn { accessToken } errors { __typename } }
            }
            """;
        var input = new
        {
            email = "zoe\u0308@example.com",
            name = "Zoe\u0308",
            role = "FAN",
            password = "correct ho\u0308rse battery",
            passwordRepeat = "correct h\u00F6rse battery",
        };
        (await Gateway.AskAsync(Register, variables: new { input })).WithoutErrors().Text("register.errors").ShouldBeNull();

        var answer = await Gateway.AskAsync(Login, variables: new { email = "zo\u00EB@example.com", password = "correct h\u00F6rse battery" });
        answer.WithoutErrors().Text("login.signIn.accessToken").ShouldNotBeNull();

        var again = await Gateway.AskAsync(Register, variables: new { input = input with { email = "Zo\u00EB@example.com" } });
        again.WithoutErrors().Text("register.errors.0.code").ShouldBe("EMAIL_TAKEN");
    }
}
