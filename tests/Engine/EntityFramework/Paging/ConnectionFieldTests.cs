using System.Text.Json.Nodes;
using Qplet.GraphQL.EntityFramework.Music;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.EntityFramework.Paging;

public sealed class ConnectionFieldTests : IAsyncDisposable
{
    private readonly MusicDatabase _database = new();
    private readonly List<Artist> _artists = [];

    public ConnectionFieldTests()
    {
        for (var i = 0; i < 3; i++)
        {
            var artist = new Artist
            {
                Id = Guid.NewGuid(),
                Name = "Artist " + (char)('A' + i),
                JoinedAt = Moment(i),
            };
            _artists.Add(artist);
            _database.Add(artist);
            _database.Add(
                Enumerable
                    .Range(0, 4)
                    .Select(n => new Song
                    {
                        Id = (i * 10) + n,
                        Title = $"Song {i}{n}",
                        ArtistId = artist.Id,
                        ReleasedAt = Moment(n),
                        Mood = Mood.VerySad,
                    })
            );
        }
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void Field_UsesAllThree_HasArgumentsInOrder() =>
        MusicSchema
            .Schema.QueryType!.Fields["songs"]
            .Arguments.Select(static argument => $"{argument.Name}: {argument.Type}")
            .ShouldBe(["first: Int", "after: String", "last: Int", "before: String", "where: SongFilterInput", "order: [SongSortInput!]"]);

    [Theory]
    [InlineData(
        "): SongsConnection @listSize(assumedSize: 50, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: "
            + "10, sizedFields: [\"edges\", \"nodes\"], "
            + "requireOneSlicingArgument: false) @cost(weight: \"10\")\n"
    )]
    [InlineData("where: SongFilterInput @cost(weight: \"10\")\n")]
    [InlineData("order: [SongSortInput!] @cost(weight: \"10\")\n")]
    public void Field_UsesAllThree_SaysWhatItCosts(string printed) => SchemaPrinter.Print(MusicSchema.Schema.QueryType!).ShouldContain(printed);

    [Theory]
    [InlineData("StringOperationFilterInput", "eq", 10)]
    [InlineData("StringOperationFilterInput", "contains", 20)]
    [InlineData("StringOperationFilterInput", "nendsWith", 20)]
    [InlineData("StringOperationFilterInput", "and", null)]
    [InlineData("SongListFilterInput", "some", 10)]
    [InlineData("SongFilterInput", "title", null)]
    [InlineData("SongSortInput", "title", 10)]
    [InlineData("SongSortInput", "artist", 10)]
    public void Input_OfFiltersAndOrders_SaysWhatItCosts(string type, string field, int? weight) =>
        ((TypeSystem.InputObjectType)MusicSchema.Schema.Types[type]).Fields[field].CostWeight.ShouldBe(weight);

    [Fact]
    public void Connection_SameFieldAndRows_IsShared() =>
        MusicSchema.Schema.QueryType!.Fields["songs"].Type.ShouldBeSameAs(((TypeSystem.ObjectType)MusicSchema.Schema.Types["Artist"]).Fields["songs"].Type);

    [Fact]
    public async Task Query_NestedConnections_RunsOneStatementForEachLevel()
    {
        _database.Log.Clear();
        var data = await _database.DataAsync("{ artists(first: 3) { nodes { name songs(first: 2) { nodes { title artist { name } } } } } }");

        data["artists"]!["nodes"]!
            .AsArray()
            .Select(static artist => artist!["songs"]!["nodes"]!.AsArray().Select(static song => (string)song!["title"]!).ToList())
            .ShouldBe([
                ["Song 03", "Song 02"],
                ["Song 13", "Song 12"],
                ["Song 23", "Song 22"],
            ]);
        _database.Log.Statements.Count.ShouldBe(2);
        _database.Log.Statements.ShouldAllBe(static sql => !sql.Contains("COUNT"));
    }

    [Fact]
    public async Task Query_FewFields_ReadsOnlyTheirColumns()
    {
        await _database.DataAsync("{ songs { nodes { title } } }");
        var sql = _database.Log.Statements.ShouldHaveSingleItem();
        sql.Replace("\"s\"", "s").ShouldStartWith("SELECT s.\"Id\", s.\"Title\"\nFROM");
    }

    [Fact]
    public async Task Query_TotalCount_IsCountedForEachParentInOneStatement()
    {
        _database.Log.Clear();
        var data = await _database.DataAsync("{ artists { totalCount nodes { songs { totalCount } } } }");
        ((int)data["artists"]!["totalCount"]!).ShouldBe(3);
        data["artists"]!["nodes"]!.AsArray().Select(static artist => (int)artist!["songs"]!["totalCount"]!).ShouldBe([4, 4, 4]);
        _database.Log.Statements.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Query_PageByPage_GivesEveryRowOnce()
    {
        const string Document =
            "query($after: String) { songs(first: 5, after: $after, order: [{ title: DESC }]) { edges { cursor node { id title "
            + "} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
        var titles = new List<string>();
        string? after = null;
        JsonNode page;
        do
        {
            page = (await _database.DataAsync(Document, new { after }))["songs"]!;
            titles.AddRange(page["edges"]!.AsArray().Select(static edge => (string)edge!["node"]!["title"]!));
            ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(after is not null);
            ((string)page["edges"]![0]!["cursor"]!).ShouldBe((string)page["pageInfo"]!["startCursor"]!);
            after = (string)page["pageInfo"]!["endCursor"]!;
        } while ((bool)page["pageInfo"]!["hasNextPage"]!);

        titles.ShouldBe(Enumerable.Range(0, 3).SelectMany(static i => Enumerable.Range(0, 4).Select(n => $"Song {i}{n}")).Reverse());
    }

    [Fact]
    public async Task Query_NestedAfterCursor_ContinuesEachParent()
    {
        var first = await _database.DataAsync("{ artists { nodes { songs(first: 1) { pageInfo { endCursor } } } } }");
        var after = (string)first["artists"]!["nodes"]![0]!["songs"]!["pageInfo"]!["endCursor"]!;
        var data = await _database.DataAsync(
            "query($after: String) { artists(first: 1) { nodes { songs(first: 2, after: $after) { nodes { title } } } } }",
            new { after }
        );
        data["artists"]!["nodes"]![0]!["songs"]!["nodes"]!.AsArray().Select(static song => (string)song!["title"]!).ShouldBe(["Song 02", "Song 01"]);
    }

    [Theory]
    [InlineData("first: 51", "HC0051")]
    [InlineData("last: 51", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("after: \"nonsense\"", "HC0078")]
    [InlineData("before: \"AAAAAAAAAAAAAAAAAAAAAA\"", "HC0078")]
    public async Task Query_BadPage_IsAFieldError(string arguments, string code)
    {
        var result = await _database.RunAsync($"{{ songs({arguments}) {{ nodes {{ id }} }} }}");
        result["data"]!["songs"].ShouldBeNull();
        var error = result["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)error["extensions"]!["code"]!).ShouldBe(code);
        error["path"]!.ToJsonString().ShouldBe("[\"songs\"]");
    }

    [Fact]
    public async Task Query_PageTooLarge_NamesCoordinateAndLimits()
    {
        var result = await _database.RunAsync("{ artists { nodes { songs(first: 51) { nodes { id } } } } }");
        var error = result["errors"]![0]!;
        ((string)error["message"]!).ShouldBe(
            "The maximum allowed items per page were exceeded: 51 were requested, and at most 50 are allowed. Request the others by `after`."
        );
        error["extensions"]!.ToJsonString().ShouldBe("{\"code\":\"HC0051\",\"coordinate\":\"Artist.songs\",\"requestedItems\":51,\"maxAllowedItems\":50}");
    }

    [Fact]
    public async Task Query_CursorOfAnotherOrder_IsAFieldError()
    {
        var first = await _database.DataAsync("{ songs(first: 1, order: [{ title: ASC }]) { pageInfo { endCursor } } }");
        var after = (string)first["songs"]!["pageInfo"]!["endCursor"]!;
        var result = await _database.RunAsync("query($after: String) { songs(after: $after, order: [{ title: DESC }]) { nodes { id } } }", new { after });
        ((string)result["errors"]![0]!["extensions"]!["code"]!).ShouldBe("HC0078");
    }

    [Theory]
    [InlineData("songs(first: 5, after: \"offset:0\", order: ORDER)", 0, 5, false)]
    [InlineData("songs(first: 5, after: \"offset:5\", order: ORDER)", 5, 5, true)]
    [InlineData("songs(first: 5, after: \"offset:10\", order: ORDER)", 10, 2, true)]
    [InlineData("songs(first: 5, after: \"offset:12\", order: ORDER)", 12, 0, true)]
    [InlineData("songs(first: 6, last: 2, after: \"offset:3\", order: ORDER)", 7, 2, true)]
    public async Task Query_AfterAnOffset_SkipsThatManyRows(string field, int start, int count, bool hasPrevious)
    {
        const string Order = "[{ title: ASC }]";
        var all = (await _database.DataAsync($"{{ songs(first: 50, order: {Order}) {{ nodes {{ title }} }} }}"))["songs"]!["nodes"]!.AsArray();
        var page = (
            await _database.DataAsync(
                $"{{ {field.Replace("ORDER", Order, StringComparison.Ordinal)} {{ totalCount nodes {{ title }} pageInfo {{ hasPreviousPage hasNextPage }} }} }}"
            )
        )["songs"]!;
        page["nodes"]!
            .AsArray()
            .Select(static song => (string)song!["title"]!)
            .ShouldBe(all.Skip(start).Take(count).Select(static song => (string)song!["title"]!));
        ((int)page["totalCount"]!).ShouldBe(12);
        ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(hasPrevious);
        ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBe(start + count < 12);
    }

    [Fact]
    public async Task Query_ListsOfManyParentsAfterAnOffset_SkipThatManyRowsOfEach()
    {
        var data = await _database.DataAsync("{ artists { nodes { songs(first: 2, after: \"offset:2\", order: [{ title: ASC }]) { nodes { title } } } } }");
        data["artists"]!["nodes"]!
            .AsArray()
            .SelectMany(static artist => artist!["songs"]!["nodes"]!.AsArray())
            .Select(static song => (string)song!["title"]!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["Song 02", "Song 03", "Song 12", "Song 13", "Song 22", "Song 23"]);
    }

    [Theory]
    [InlineData("first: 1, after: \"offset:10000\"", null)]
    [InlineData("first: 1, after: \"offset:10001\"", "OFFSET_TOO_LARGE")]
    [InlineData("first: 1, after: \"offset:-1\"", "HC0078")]
    [InlineData("first: 1, after: \"offset:\"", "HC0078")]
    [InlineData("first: 1, after: \"offset:99999999999\"", "OFFSET_TOO_LARGE")]
    [InlineData("first: 1, after: \"offset:99999999999999999999\"", "HC0078")]
    [InlineData("last: 1, after: \"offset:1\"", "HC0078")]
    [InlineData("first: 1, before: \"offset:1\"", "HC0078")]
    public async Task Query_Offset_IsLimited(string arguments, string? code)
    {
        var result = await _database.RunAsync($"{{ songs({arguments}) {{ nodes {{ id }} }} }}");
        ((string?)result["errors"]?[0]!["extensions"]!["code"]).ShouldBe(code);
    }

    [Theory]
    [InlineData("a: songs(first: 1, after: \"offset:5000\") { nodes { id } } b: songs(first: 1, after: \"offset:5000\") { nodes { id } }", null)]
    [InlineData("a: songs(first: 1, after: \"offset:5000\") { nodes { id } } b: songs(first: 1, after: \"offset:5001\") { nodes { id } }", "OFFSET_TOO_LARGE")]
    [InlineData("artists { nodes { songs(first: 1, after: \"offset:9000\") { nodes { id } } } }", "OFFSET_TOO_LARGE")]
    public async Task Query_OffsetsOfSeveralLists_AreLimitedTogether(string fields, string? code)
    {
        var result = await _database.RunAsync($"{{ {fields} }}");
        ((string?)result["errors"]?[0]!["extensions"]!["code"]).ShouldBe(code);
    }

    [Fact]
    public async Task Query_ListInMemoryAfterAnOffset_SkipsThatManyItems()
    {
        var page = (await _database.DataAsync("{ words(first: 2, after: \"offset:1\") { nodes pageInfo { hasPreviousPage hasNextPage } } }"))["words"]!;
        page.ToJsonString().ShouldBe("{\"nodes\":[\"b\",\"c\"],\"pageInfo\":{\"hasPreviousPage\":true,\"hasNextPage\":false}}");
        (await _database.DataAsync("{ words(first: 2, after: \"offset:9\") { nodes } }"))["words"]!.ToJsonString().ShouldBe("{\"nodes\":[]}");
    }

    [Fact]
    public async Task Query_ListInMemory_IsPaged()
    {
        var first = (await _database.DataAsync("{ words { nodes totalCount pageInfo { hasNextPage endCursor } } }"))["words"]!;
        first["nodes"]!.ToJsonString().ShouldBe("[\"a\",\"b\"]");
        ((int)first["totalCount"]!).ShouldBe(3);
        var second = (
            await _database.DataAsync(
                "query($after: String) { words(after: $after) { nodes pageInfo { hasNextPage } } }",
                new { after = (string)first["pageInfo"]!["endCursor"]! }
            )
        )["words"]!;
        second.ToJsonString().ShouldBe("{\"nodes\":[\"c\"],\"pageInfo\":{\"hasNextPage\":false}}");
    }

    private static DateTime Moment(int n) => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(n).AddMicroseconds(n);
}
