using System.Text.Json.Nodes;
using Qplet.GraphQL.EntityFramework.Music;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework.Paging;

/// <summary>Lists whose rows are links to their items: the edges have the columns of the link, the nodes are the items.</summary>
public sealed class LinkConnectionTests : IAsyncDisposable
{
    private readonly MusicDatabase _database = new();

    public LinkConnectionTests()
    {
        var artists = "ABCD"
            .Select(
                static (letter, index) =>
                    new Artist
                    {
                        Id = new Guid(index + 1, 0, 0, new byte[8]),
                        Name = "Artist " + letter,
                        Country = index == 3 ? "FR" : null,
                    }
            )
            .ToList();
        _database.Add(artists);
        for (var song = 1; song <= 2; song++)
        {
            _database.Add(
                new Song
                {
                    Id = song,
                    Title = $"Song {song}",
                    ArtistId = artists[0].Id,
                    ReleasedAt = new DateTime(2024, 1, song, 0, 0, 0, DateTimeKind.Utc),
                }
            );
            _database.Add(
                artists.Select(
                    (artist, index) =>
                        new Credit
                        {
                            SongId = song,
                            ArtistId = artist.Id,
                            Share = (10 * song) + (index % 2),
                        }
                )
            );
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void Types_OfALink_HaveItsColumnsAndTheItem()
    {
        Print("CreditsConnection").ShouldBe("pageInfo: PageInfo!, edges: [CreditsEdge!]!, nodes: [Artist!]!, totalCount: Int!");
        Print("CreditsEdge").ShouldBe("cursor: String!, node: Artist!, share: Int!");
        ((InputObjectType)MusicSchema.Schema.Types["CreditSortInput"])
            .Fields.Select(static field => $"{field.Name}: {field.Type}")
            .ShouldBe(["share: SortDirection", "artist: ArtistSortInput"]);
        ((ObjectType)MusicSchema.Schema.Types["Song"])
            .Fields["credits"]
            .Arguments.Select(static argument => $"{argument.Name}: {argument.Type}")
            .ShouldBe(["first: Int", "after: String", "last: Int", "before: String", "where: ArtistFilterInput", "order: [CreditSortInput!]"]);
    }

    [Fact]
    public async Task Query_EdgesOfSeveralParents_AreReadInOneStatementWithTheirItems()
    {
        var data = await _database.DataAsync("{ songs(order: [{ id: ASC }]) { nodes { credits(first: 2) { edges { share node { id name } } } } } }");
        data["songs"]!["nodes"]!.AsArray().Select(static song => Edges(song!["credits"]!)).ShouldBe(["11 Artist D, 11 Artist B", "21 Artist D, 21 Artist B"]);
        _database.Log.Statements.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("", "Artist D, Artist B, Artist C, Artist A")]
    [InlineData("(order: [{ share: ASC }, { artist: { name: ASC } }])", "Artist A, Artist C, Artist B, Artist D")]
    [InlineData("(order: [{ artist: { name: DESC } }])", "Artist D, Artist C, Artist B, Artist A")]
    [InlineData("(order: [{ artist: { country: DESC } }, { artist: { id: ASC } }], where: { country: { neq: null } })", "Artist D")]
    [InlineData("(where: { name: { in: [\"Artist A\", \"Artist B\"] } })", "Artist B, Artist A")]
    public async Task Query_FiltersAndOrders_ReadTheItemAndTheLink(string arguments, string names)
    {
        var data = await _database.DataAsync(
            $"{{ songs(where: {{ id: {{ eq: 1 }} }}) {{ nodes {{ credits{arguments} {{ nodes {{ name }} totalCount }} }} }} }}"
        );
        var credits = data["songs"]!["nodes"]![0]!["credits"]!;
        string.Join(", ", credits["nodes"]!.AsArray().Select(static node => (string)node!["name"]!)).ShouldBe(names);
        ((int)credits["totalCount"]!).ShouldBe(names.Split(", ").Length);
    }

    [Theory]
    [InlineData("[{ share: DESC }]")]
    [InlineData("[{ artist: { name: ASC } }]")]
    [InlineData("[{ artist: { country: ASC } }, { share: ASC }]")]
    [InlineData("[{ artist: { id: ASC } }]")]
    public async Task Query_PageByPage_GivesEveryItemOnce(string order)
    {
        const string Document =
            "query($after: String) { songs(where: { id: { eq: 1 } }) { nodes { credits(first: 1, after: $after, order: ORDER) "
            + "{ edges { cursor node { name country } } pageInfo { hasNextPage } } } } }";
        var names = new List<string>();
        string? after = null;
        JsonNode page;
        do
        {
            var data = await _database.DataAsync(Document.Replace("ORDER", order, StringComparison.Ordinal), new { after });
            page = data["songs"]!["nodes"]![0]!["credits"]!;
            names.AddRange(page["edges"]!.AsArray().Select(static edge => (string)edge!["node"]!["name"]!));
            after = (string)page["edges"]![0]!["cursor"]!;
        } while ((bool)page["pageInfo"]!["hasNextPage"]!);

        names.Order().ShouldBe(["Artist A", "Artist B", "Artist C", "Artist D"]);
    }

    [Fact]
    public async Task Query_FewFields_ReadsOnlyTheirColumnsOfTheItem()
    {
        await _database.DataAsync("{ songs { nodes { credits { nodes { name } } } } }");
        var sql = _database.Log.Statements[^1];
        sql.ShouldContain("\"Name\"");
        sql.ShouldNotContain("\"Secret\"");
        sql.ShouldNotContain("\"JoinedAt\"");
    }

    private static string Print(string type) =>
        string.Join(", ", ((ObjectType)MusicSchema.Schema.Types[type]).Fields.Select(static field => $"{field.Name}: {field.Type}"));

    private static string Edges(JsonNode credits) =>
        string.Join(", ", credits["edges"]!.AsArray().Select(static edge => $"{edge!["share"]} {edge["node"]!["name"]}"));
}
