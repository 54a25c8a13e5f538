using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema;

/// <summary>One SQL statement for each level and type, however many rows there are: a lost batch fails here.</summary>
public sealed class StatementCountTests : CatalogueTests
{
    [Theory]
    [InlineData("{ tracks(first: 20) { nodes { title } } }", 1)]
    [InlineData("{ tracks(first: 20) { nodes { title owner { name } } } }", 2)]
    [InlineData("{ tracks(first: 20) { nodes { title owner { name } comments(first: 5) { nodes { content author { name } } } } } }", 4)]
    [InlineData(
        "{ tracks(first: 20) { totalCount nodes { genres { name } albums { nodes { name } } comments(first: 5) { totalCount nodes { content } } } } }",
        6
    )]
    [InlineData("{ tracks(first: 20) { nodes { cover { url } audio { url } } } }", 2)]
    [InlineData(
        "{ comments(first: 20) { nodes { content author { name } subject { ... on Track { title owner { name } } ... on "
            + "Release { title } } replies(first: 2) { nodes { author { name } } } } } }",
        7
    )]
    [InlineData("{ releases(first: 20) { nodes { title soonestDate { start label } publisher { name } } } }", 1)]
    [InlineData("{ albums(first: 20) { nodes { name owner { name } tracks { nodes { title owner { name } } } } } }", 4)]
    [InlineData("{ albums(first: 20) { nodes { tracks { edges { position node { title } } } } } }", 4)]
    [InlineData("{ playlists(first: 20) { nodes { name owner { name } tracks { edges { entryId addedAt node { title owner { name } } } } } } }", 4)]
    [InlineData("{ playlists(first: 20) { nodes { tracks { totalCount edges { position node { title } } } } } }", 4)]
    [InlineData("{ tracks(first: 20) { nodes { playlistCount playlists(first: 5) { totalCount nodes { name } } } } }", 3)]
    [InlineData("{ users(first: 20) { nodes { playlistCount playlists(first: 5) { nodes { name cover { url } } } } } }", 4)]
    public async Task Query_NestedLists_RunsOneStatementForEachLevelAndType(string document, int statements)
    {
        await FillAsync();
        (await Gateway.AskAsync(document)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(document)).WithoutErrors();

        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBeLessThanOrEqualTo(statements, string.Join("\n\n", ran));
    }

    [Fact]
    public async Task Releases_WithPublisherCommentsAuthorsAndTheirTracks_RunsOneStatementForEachLevelAndType()
    {
        await FillAsync();
        var reader = await Gateway.AddUserAsync("reader", plan: UserPlan.Premium);
        const string Document = """
            {
              releases(first: 10, where: { state: { eq: UPCOMING } }, order: [{ hypeCount: DESC }]) {
                nodes {
                  title soonestDate { start } subcategory { name } publisher { name }
                  comments(first: 3) { nodes { content author { name tracks(first: 2) { nodes { title } } } } }
                }
              }
            }
            """;
        var answer = (await Gateway.AskAsync(Document, reader)).WithoutErrors();
        answer.At("releases.nodes").GetArrayLength().ShouldBe(10);
        answer.At("releases.nodes.0.comments.nodes").GetArrayLength().ShouldBe(3);
        answer.At("releases.nodes.0.comments.nodes.0.author.tracks.nodes").GetArrayLength().ShouldBe(2);
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Document, reader)).WithoutErrors();

        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBeLessThanOrEqualTo(7, string.Join("\n\n", ran));
    }

    [Fact]
    public async Task Tracks_SignedIn_TakesTheSameStatementsAndOneForTheReactions()
    {
        await FillAsync();
        var fan = await Gateway.AddUserAsync("reader");
        const string Document =
            "{ tracks(first: 20) { nodes { title viewerReactions owner { name viewerIsFollowing } comments(first: 5) { nodes "
            + "{ content viewerReactions author { name } } } } } }";
        (await Gateway.AskAsync(Document, fan)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Document, fan)).WithoutErrors();

        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBeLessThanOrEqualTo(7, string.Join("\n\n", ran));
    }

    [Fact]
    public async Task DeferredFields_OfAllRows_TakeOneStatementForEachLevelAndType()
    {
        await FillAsync();
        const string Document = """
            {
              tracks(first: 20) {
                nodes { id ... @defer(label: "late") { title owner { name } comments(first: 5) { nodes { content } } } }
                ... @defer(label: "count") { totalCount }
              }
            }
            """;
        await Gateway.AskInPartsAsync(Document);
        Gateway.Statements.Take();

        var responses = await Gateway.AskInPartsAsync(Document);

        var ran = Gateway.Statements.Take();
        ran.Count.ShouldBeLessThanOrEqualTo(4, string.Join("\n\n", ran));
        responses[0].ShouldNotContain("title");
        responses[0].Split("\"late\"").Length.ShouldBe(16);
        var rest = string.Concat(responses.Skip(1));
        rest.Split("\"title\"").Length.ShouldBe(16);
        rest.ShouldContain("\"totalCount\":");
        rest.ShouldNotContain("errors");
    }

    [Fact]
    public async Task Comments_Anonymous_AreNotLookedUpAmongBlocks()
    {
        await FillAsync();

        (await Gateway.AskAsync("{ comments { nodes { content } } tracks { nodes { comments { nodes { content } } } } }")).WithoutErrors();

        Gateway.Statements.Take().ShouldAllBe(sql => !sql.Contains("Blocks", StringComparison.Ordinal));
    }

    private async Task FillAsync()
    {
        await AddReferenceAsync();
        var users = new List<User>();
        for (var i = 0; i < 6; i++)
        {
            users.Add(await Gateway.AddUserAsync($"user{i}"));
        }
        for (var i = 0; i < 15; i++)
        {
            var track = await AddTrackAsync(users[i % 6], $"Track {i}");
            await AddGenreAsync($"Genre {i}", isPublic: true, track);
            await AddAlbumAsync(users[i % 5], $"Album {i}", isPrivate: false, track);
            await AddPlaylistAsync(users[i % 5], $"Playlist {i}", isPrivate: false, track, track);
            await AddEventAsync(users[i % 5], $"Event {i}");
            var thread = await AddCommentAsync(users[(i + 1) % 6], track, $"Comment {i}");
            await AddCommentAsync(users[(i + 2) % 6], thread, $"Reply {i}");
        }

        for (var i = 0; i < 10; i++)
        {
            var release = await AddReleaseAsync(users[i % 4], $"Release {i}", null, DateOn(Gateway.Time.GetUtcNow().UtcDateTime.Date.AddDays(3 + i)));
            for (var j = 0; j < 4; j++)
            {
                await AddCommentAsync(users[(i + j) % 6], release, $"Comment {j}");
            }
        }
    }
}
