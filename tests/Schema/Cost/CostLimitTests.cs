using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Cost;

/// <summary>Huge requests are refused before any SQL runs; those of real clients are not.</summary>
public sealed class CostLimitTests : SchemaTests
{
    private const string FourPages =
        "{ users(first: 50) { nodes { tracks(first: 50) { nodes { comments(first: 50) { nodes { replies(first: 50) { nodes { id } } } } } } } } }";

    [Theory]
    [InlineData(FourPages)]
    [InlineData("{ tracks(first: 1000000000) { nodes { id } } }")]
    [InlineData("{ tracks(last: 1000000000) { nodes { id } } }")]
    [InlineData("{ tracks(first: 1, last: 1000000000) { nodes { id } } }")]
    [InlineData(
        "{ users(first: 50) { nodes { tracks(first: 50) { edges { node { albums { nodes { tracks(first: 50) { nodes { owner { name } } } } } } } } } } }"
    )]
    public async Task Query_Huge_IsRefusedBeforeAnySql(string document)
    {
        var answer = await Gateway.AskAsync(document);

        answer.ErrorCodes.ShouldBe(["HC0047"]);
        Gateway.Statements.Take().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1_000_000_000)]
    [InlineData(int.MaxValue)]
    public async Task Query_HugePageInAVariable_IsRefusedBeforeAnySql(int size)
    {
        var answer = await Gateway.AskAsync("query($n: Int) { tracks(first: $n) { nodes { id } } }", variables: new { n = size });

        answer.ErrorCodes.ShouldBe(["HC0047"]);
        Gateway.Statements.Take().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ tracks(first: -1) { nodes { id } } }", "HC0079")]
    [InlineData("{ tracks(first: 51) { nodes { id } } }", "HC0051")]
    [InlineData("{ tracks(first: 1, last: 51) { nodes { id } } }", "HC0051")]
    public async Task Query_WrongPage_IsRefusedBeforeAnySql(string document, string code)
    {
        var answer = await Gateway.AskAsync(document);

        answer.ErrorCodes.ShouldBe([code]);
        Gateway.Statements.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task Query_HugeNesting_IsSaidWhere()
    {
        var error = (await Gateway.AskAsync(FourPages)).Errors.ShouldHaveSingleItem();

        error
            .GetProperty("message")
            .GetString()
            .ShouldBe(
                "The maximum allowed field cost was exceeded. The operation costs 1403061 of 100000. The most expensive part is "
                    + "`users.nodes.tracks.nodes.comments.nodes.replies` with 1375000: "
                    + "request smaller pages, or less data for each item."
            );
        error.GetProperty("extensions").GetProperty("mostExpensive").GetString().ShouldBe("users.nodes.tracks.nodes.comments.nodes.replies");
    }

    [Theory]
    [InlineData("{ title: { contains: \"a\" } }", """{"title":{"contains":"a"}}""")]
    [InlineData(
        "{ owner: { name: { eq: \"Ada\" } }, genres: { some: { name: { in: [\"Jazz\", \"Rock\"] } } } }",
        """{"owner":{"name":{"eq":"Ada"}},"genres":{"some":{"name":{"in":["Jazz","Rock"]}}}}"""
    )]
    [InlineData(
        "{ or: [{ playbackCount: { gt: 5 } }, { title: { startsWith: \"b\" } }] }",
        """{"or":[{"playbackCount":{"gt":5}},{"title":{"startsWith":"b"}}]}"""
    )]
    public async Task Filter_InAVariable_CostsWhatTheLiteralCosts(string literal, string json)
    {
        var written = await Gateway.AskWithCostAsync($"{{ tracks(where: {literal}) {{ nodes {{ id }} }} }}");
        var given = await Gateway.AskWithCostAsync(
            "query($where: TrackFilterInput) { tracks(where: $where) { nodes { id } } }",
            variables: new { where = System.Text.Json.Nodes.JsonNode.Parse(json) }
        );

        written.WithoutErrors().FieldCost.ShouldBeGreaterThan(20);
        given.WithoutErrors().FieldCost.ShouldBe(written.FieldCost);
        given.TypeCost.ShouldBe(written.TypeCost);
    }

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ platforms(first: 50) { nodes { name countries { name } subcategories { name } } } }")]
    [InlineData("{ albums(first: 50) { nodes { name tracks { nodes { title owner { name } genres { name } } } } } }")]
    [InlineData("{ tracks(first: 20) { nodes { id title owner { id name } comments(first: 5) { nodes { id content author { id name } } } } } }")]
    [InlineData("{ tracks(first: 20, where: { title: { contains: \"love\" } }, order: [{ playbackCount: DESC }]) { nodes { id title owner { id name } } } }")]
    [InlineData(
        "{ tracks(first: 50) { nodes { title viewerReactions owner { name viewerIsFollowing } genres { name } comments(first: "
            + "10) { nodes { content viewerReactions author { name } } } } } }"
    )]
    public async Task Query_OfARealClient_IsExecuted(string document) => (await Gateway.AskAsync(document)).WithoutErrors();

    [Fact]
    public async Task Query_With60AliasesOfTypeName_IsExecuted() =>
        (await Gateway.AskAsync($"{{ {Each(60, i => $"a{i}: __typename")} tracks {{ nodes {{ {Each(60, i => $"b{i}: __typename")} }} }} }}")).WithoutErrors();

    [Fact]
    public async Task Query_StitchedOf25Tracks_IsExecuted()
    {
        var document =
            $"{{ {Each(25, i => $"_{i}_track: track(id: \"{IdOf("Track", Guid.CreateVersion7(Gateway.Time.GetUtcNow()))}\") {{ title owner {{ name }} }}")} }}";

        (await Gateway.AskAsync(document)).WithoutErrors();
    }

    private static string Each(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
