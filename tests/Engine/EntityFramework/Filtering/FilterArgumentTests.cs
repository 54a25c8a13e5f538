using System.Text.Json.Nodes;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.EntityFramework.Music;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework.Filtering;

public sealed class FilterArgumentTests : IAsyncDisposable
{
    private static readonly Guid s_ada = new("7f3c2b1a-0000-4000-8000-00000000ada0");
    private static readonly Guid s_bob = new("7f3c2b1a-0000-4000-8000-00000000b0b0");

    private readonly MusicDatabase _database = new();

    public FilterArgumentTests()
    {
        _database.Add(
            new Artist
            {
                Id = s_ada,
                Name = "Ada",
                Country = "FR",
                JoinedAt = Moment(0),
            },
            new Artist
            {
                Id = s_bob,
                Name = "Bob",
                JoinedAt = Moment(1),
            }
        );
        _database.Add(
            new Song
            {
                Id = 1,
                Title = "100% Jazz",
                ArtistId = s_ada,
                Mood = Mood.Calm,
                Rating = 5,
                ReleasedAt = Moment(1),
                Length = 1.5,
                RecordedOn = new(2020, 2, 3),
            },
            new Song
            {
                Id = 2,
                Title = "Jazz_Müll",
                ArtistId = s_ada,
                Mood = Mood.VerySad,
                Rating = null,
                ReleasedAt = Moment(2),
                IsLive = true,
                CoverArtistId = s_bob,
                SecondMood = Mood.Wild,
            },
            new Song
            {
                Id = 3,
                Title = "ÄRGER [x]*?",
                ArtistId = s_bob,
                Mood = Mood.Wild,
                Rating = 1,
                ReleasedAt = Moment(3),
                RemovedAt = Moment(4),
            },
            new Song
            {
                Id = 4,
                Title = "back\\slash",
                ArtistId = s_bob,
                Mood = Mood.Calm,
                Rating = 3,
                ReleasedAt = Moment(4),
                IsDeleted = true,
            },
            new Song
            {
                Id = 5,
                Title = "Ωμέγα",
                ArtistId = s_bob,
                Mood = Mood.Calm,
                Rating = 3,
                ReleasedAt = Moment(5),
            }
        );
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public void FilterInput_Members_AreThoseThatTheSchemaShows() =>
        ((InputObjectType)MusicSchema.Schema.Types["SongFilterInput"])
            .Fields.Select(static field => $"{field.Name}: {field.Type}")
            .ShouldBe([
                "and: [SongFilterInput!]",
                "or: [SongFilterInput!]",
                "id: IntOperationFilterInput",
                "title: StringOperationFilterInput",
                "mood: MoodOperationFilterInput",
                "secondMood: MoodOperationFilterInput",
                "rating: IntOperationFilterInput",
                "isLive: BooleanOperationFilterInput",
                "length: FloatOperationFilterInput",
                "releasedAt: DateTimeOperationFilterInput",
                "removedAt: DateTimeOperationFilterInput",
                "recordedOn: LocalDateOperationFilterInput",
                "artist: ArtistFilterInput",
                "coverArtist: ArtistFilterInput",
                "success: SuccessOperationFilterInput",
            ]);

    [Fact]
    public void FilterInput_OfANode_FiltersByGlobalIdAndRelations() =>
        ((InputObjectType)MusicSchema.Schema.Types["ArtistFilterInput"])
            .Fields.Select(static field => $"{field.Name}: {field.Type}")
            .ShouldBe([
                "and: [ArtistFilterInput!]",
                "or: [ArtistFilterInput!]",
                "exists: Boolean",
                "id: IdOperationFilterInput",
                "name: StringOperationFilterInput",
                "country: StringOperationFilterInput",
                "joinedAt: DateTimeOperationFilterInput",
                "songs: SongListFilterInput",
            ]);

    [Theory]
    [InlineData("{ }", "1 2 3 5")]
    [InlineData("{ title: { eq: \"100% Jazz\" } }", "1")]
    [InlineData("{ title: { neq: \"100% Jazz\" } }", "2 3 5")]
    [InlineData("{ title: { contains: \"jazz\" } }", "1 2")]
    [InlineData("{ title: { contains: \"0%\" } }", "1")]
    [InlineData("{ title: { contains: \"z_m\" } }", "2")]
    [InlineData("{ title: { contains: \"MÜLL\" } }", "2")]
    [InlineData("{ title: { startsWith: \"ärger [X\" } }", "3")]
    [InlineData("{ title: { startsWith: \"ärger [x]?\" } }", "")]
    [InlineData("{ title: { endsWith: \"]*?\" } }", "3")]
    [InlineData("{ title: { startsWith: \"ωΜΈ\" } }", "5")]
    [InlineData("{ title: { ncontains: \"jazz\", nendsWith: \"*?\" } }", "5")]
    [InlineData("{ title: { nstartsWith: \"Ä\" } }", "1 2 5")]
    [InlineData("{ title: { contains: \"^é\" } }", "")]
    [InlineData("{ title: { contains: \"é]\" } }", "")]
    [InlineData("{ title: { startsWith: \"ärger [x]*\" } }", "3")]
    [InlineData("{ title: { ncontains: \"^é\" } }", "1 2 3 5")]
    [InlineData("{ title: { or: [{ eq: \"Ωμέγα\" }, { startsWith: \"100\" }] } }", "1 5")]
    [InlineData("{ title: { and: [{ contains: \"j\" }, { contains: \"%\" }] } }", "1")]
    [InlineData("{ title: { in: [\"Ωμέγα\", \"100% Jazz\", \"no\"] } }", "1 5")]
    [InlineData("{ title: { nin: [\"Ωμέγα\", \"100% Jazz\"] } }", "2 3")]
    [InlineData("{ id: { in: [] } }", "")]
    [InlineData("{ rating: { eq: null } }", "2")]
    [InlineData("{ rating: { neq: null } }", "1 3 5")]
    [InlineData("{ rating: { nin: [5] } }", "2 3 5")]
    [InlineData("{ rating: { gt: 1 } }", "1 5")]
    [InlineData("{ rating: { gte: 1, lt: 5 } }", "3 5")]
    [InlineData("{ length: { gt: 1.25 } }", "1")]
    [InlineData("{ isLive: { eq: true } }", "2")]
    [InlineData("{ isLive: { neq: true } }", "1 3 5")]
    [InlineData("{ mood: { eq: VERY_SAD } }", "2")]
    [InlineData("{ mood: { in: [CALM, WILD] } }", "1 3 5")]
    [InlineData("{ secondMood: { eq: null } }", "1 3 5")]
    [InlineData("{ secondMood: { eq: WILD } }", "2")]
    [InlineData("{ recordedOn: { eq: \"2020-02-03\" } }", "1")]
    [InlineData("{ recordedOn: { gt: \"2020-02-02\" } }", "1")]
    [InlineData("{ releasedAt: { gt: \"2024-01-03T00:00:00Z\" } }", "3 5")]
    [InlineData("{ releasedAt: { eq: \"2024-01-03T01:00:00+01:00\" } }", "2")]
    [InlineData("{ releasedAt: { in: [\"2024-01-03T00:00:00Z\"] } }", "2")]
    [InlineData("{ removedAt: { neq: null } }", "3")]
    [InlineData("{ artist: { name: { eq: \"Ada\" } } }", "1 2")]
    [InlineData("{ coverArtist: { name: { neq: \"Ada\" } } }", "2")]
    [InlineData("{ artist: { country: { eq: null } }, rating: { gt: 2 } }", "5")]
    [InlineData("{ or: [{ id: { eq: 1 } }, { and: [{ isLive: { eq: true } }, { mood: { eq: VERY_SAD } }] }] }", "1 2")]
    [InlineData("{ or: [] }", "")]
    [InlineData("{ or: [{}] }", "1 2 3 5")]
    [InlineData("{ title: { or: [] } }", "")]
    [InlineData("{ and: [] }", "1 2 3 5")]
    [InlineData("{ coverArtist: { exists: false } }", "1 3 5")]
    [InlineData("{ coverArtist: { exists: true } }", "2")]
    [InlineData("{ coverArtist: { or: [{ exists: false }, { name: { eq: \"Bob\" } }] } }", "1 2 3 5")]
    [InlineData("{ coverArtist: { or: [{ exists: false }, { name: { neq: \"Bob\" } }] } }", "1 3 5")]
    [InlineData("{ coverArtist: { exists: false, name: { eq: \"Bob\" } } }", "")]
    [InlineData("{ artist: { exists: false } }", "")]
    [InlineData("{ artist: { exists: true } }", "1 2 3 5")]
    [InlineData("{ success: { eq: HIT } }", "1 5")]
    [InlineData("{ success: { neq: HIT } }", "2 3")]
    [InlineData("{ success: { in: [FLOP, UNKNOWN] } }", "2 3")]
    [InlineData("{ success: { nin: [FLOP, UNKNOWN] }, id: { gt: 1 } }", "5")]
    [InlineData("{ success: { in: [] } }", "")]
    [InlineData("{ success: { nin: [] } }", "1 2 3 5")]
    [InlineData("{ or: [{ success: { eq: UNKNOWN } }, { artist: { songs: { some: { success: { eq: FLOP } } } } }] }", "2 3 5")]
    public async Task Where_Condition_FindsTheSongs(string where, string ids)
    {
        var data = await _database.DataAsync($"{{ songs(where: {where}, order: [{{ id: ASC }}]) {{ nodes {{ id }} }} }}");
        string.Join(' ', data["songs"]!["nodes"]!.AsArray().Select(static song => (int)song!["id"]!)).ShouldBe(ids);
    }

    [Fact]
    public async Task Where_ComputedMember_TakesTheArgumentOfEachCall()
    {
        const string Document = "{ songs(where: { success: { eq: HIT } }) { totalCount } }";

        var data = await _database.DataAsync(Document);
        var ofACurator = await _database.DataAsync(Document, viewer: new Listener(IsCurator: true));

        ((int)data["songs"]!["totalCount"]!).ShouldBe(2);
        ((int)ofACurator["songs"]!["totalCount"]!).ShouldBe(1);
        _database.Log.Statements.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("{ songs: { some: { isLive: { eq: true } } } }", "Ada")]
    [InlineData("{ songs: { none: { isLive: { eq: true } } } }", "Bob")]
    [InlineData("{ songs: { all: { mood: { neq: WILD } } } }", "Ada")]
    [InlineData("{ songs: { any: false } }", "")]
    [InlineData("{ songs: { any: true } }", "Ada Bob")]
    [InlineData("{ country: { ncontains: \"fr\" } }", "Bob")]
    [InlineData("{ country: { ncontains: \"é\" } }", "Ada Bob")]
    [InlineData("{ country: { nstartsWith: \"é\", nendsWith: \"é\" } }", "Ada Bob")]
    [InlineData("{ country: { contains: \"é\" } }", "")]
    public async Task Where_ConditionOnAList_FindsTheArtists(string where, string names)
    {
        var data = await _database.DataAsync($"{{ artists(where: {where}) {{ nodes {{ name }} }} }}");
        string.Join(' ', data["artists"]!["nodes"]!.AsArray().Select(static artist => (string)artist!["name"]!)).ShouldBe(names);
    }

    [Fact]
    public async Task Where_GlobalIds_AreDecodedAndTheirTypeChecked()
    {
        const string Document = "query($id: ID!) { artists(where: { id: { in: [$id] } }) { nodes { name } } }";
        var data = await _database.DataAsync(Document, new { id = GlobalId.Encode("Artist", s_bob) });
        ((string)data["artists"]!["nodes"]![0]!["name"]!).ShouldBe("Bob");

        var result = await _database.RunAsync(Document, new { id = GlobalId.Encode("Song", s_bob) });
        ((string)result["errors"]![0]!["extensions"]!["code"]!).ShouldBe("ID_WRONG_TYPE");
    }

    [Theory]
    [InlineData("{ id: { eq: null } }", "eq", "IntOperationFilterInput")]
    [InlineData("{ title: { contains: null } }", "contains", "StringOperationFilterInput")]
    [InlineData("{ rating: { gt: null } }", "gt", "IntOperationFilterInput")]
    [InlineData("{ rating: { in: null } }", "in", "IntOperationFilterInput")]
    [InlineData("{ artist: null }", "artist", "SongFilterInput")]
    [InlineData("{ artist: { songs: { any: null } } }", "any", "SongListFilterInput")]
    public async Task Where_NullWithoutMeaning_IsAFieldError(string where, string operation, string type)
    {
        var result = await _database.RunAsync($"{{ songs(where: {where}) {{ nodes {{ id }} }} }}");
        var error = result["errors"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)error["message"]!).ShouldBe(
            $"The provided value for filter `{operation}` of type {type} is invalid. Null values are not supported; leave the condition out."
        );
        ((string)error["extensions"]!["code"]!).ShouldBe("HC0026");
        ((string)error["extensions"]!["filterType"]!).ShouldBe(type);
    }

    [Fact]
    public async Task Where_TooDeepTooLargeOrTooLong_IsRefused()
    {
        var deep = Enumerable
            .Range(0, 6)
            .Aggregate("{ name: { eq: \"x\" } }", static (inner, i) => i % 2 == 0 ? $"{{ songs: {{ some: {{ artist: {inner} }} }} }}" : inner);
        (await CodeOf("artists", deep)).ShouldBe("FILTER_TOO_DEEP");
        (await CodeOf("songs", $"{{ or: [{string.Join(", ", Enumerable.Range(0, 51).Select(static i => $"{{ id: {{ eq: {i} }} }}"))}] }}")).ShouldBe(
            "FILTER_TOO_LARGE"
        );
        (await CodeOf("songs", $"{{ id: {{ in: [{string.Join(", ", Enumerable.Range(0, 201))}] }} }}")).ShouldBe("FILTER_LIST_TOO_LONG");
        (await CodeOf("songs", $"{{ or: [{string.Join(", ", Enumerable.Range(0, 50).Select(static i => $"{{ id: {{ eq: {i} }} }}"))}] }}")).ShouldBeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{ id: {} }")]
    [InlineData("{ artist: {} }")]
    [InlineData("{ and: [] }")]
    public async Task Where_ManyConditionsThatAskNothing_CountAsOperations(string condition)
    {
        (await CodeOf("songs", $"{{ or: [{string.Join(", ", Enumerable.Repeat(condition, 50))}] }}")).ShouldBeNull();
        (await CodeOf("songs", $"{{ or: [{string.Join(", ", Enumerable.Repeat(condition, 51))}] }}")).ShouldBe("FILTER_TOO_LARGE");
        (await CodeOf("songs", $"{{ and: [{string.Join(", ", Enumerable.Repeat(condition, 2000))}] }}")).ShouldBe("FILTER_TOO_LARGE");
    }

    [Theory]
    [InlineData("contains")]
    [InlineData("nstartsWith")]
    [InlineData("endsWith")]
    public async Task Where_LongTextToLookFor_IsRefused(string operation)
    {
        (await CodeOf("songs", $"{{ title: {{ {operation}: \"{new string('x', 1001)}\" }} }}")).ShouldBe("FILTER_TEXT_TOO_LONG");
        (await CodeOf("songs", $"{{ title: {{ {operation}: \"{new string('x', 1000)}\" }} }}")).ShouldBeNull();
    }

    [Theory]
    [InlineData("{ title: { contains: \"\\u0000\" } }")]
    [InlineData("{ title: { eq: \"Jazz\\u0000\" } }")]
    [InlineData("{ title: { in: [\"Jazz\", \"\\u0000\"] } }")]
    public async Task Where_TextWithNul_IsRefused(string where) => (await CodeOf("songs", where)).ShouldBe("FILTER_TEXT_INVALID");

    [Fact]
    public async Task Where_OtherValuesOfTheSameShape_RunTheSameStatement()
    {
        const string Document = "query($title: String, $id: Int) { songs(where: { title: { contains: $title }, id: { lt: $id } }) { nodes { id } } }";
        await _database.DataAsync(Document, new { title = "a", id = 3 });
        var data = await _database.DataAsync(Document, new { title = "jazz", id = 2 });
        data["songs"]!["nodes"]!.AsArray().Count.ShouldBe(1);
        _database.Log.Statements.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("[{ rating: ASC }]", "3 5 1 2")]
    [InlineData("[{ rating: DESC }, { id: ASC }]", "1 5 3 2")]
    [InlineData("[{ artist: { name: DESC } }, { title: ASC }]", "3 5 1 2")]
    [InlineData("[{ coverArtist: { name: DESC } }]", "2 5 3 1")]
    [InlineData("[{ mood: ASC }, { isLive: DESC }, { id: DESC }]", "5 1 2 3")]
    [InlineData("[{ mood: ASC, isLive: DESC, id: DESC }]", "5 1 2 3")]
    [InlineData("[{ id: DESC, mood: ASC }]", "5 3 2 1")]
    [InlineData("[{ artist: { name: DESC }, title: ASC }]", "3 5 1 2")]
    [InlineData("[]", "5 3 2 1")]
    [InlineData("null", "5 3 2 1")]
    public async Task Order_Criteria_SortTheSongsWithNullsLast(string order, string ids)
    {
        var data = await _database.DataAsync($"{{ songs(order: {order}) {{ nodes {{ id }} }} }}");
        string.Join(' ', data["songs"]!["nodes"]!.AsArray().Select(static song => (int)song!["id"]!)).ShouldBe(ids);
    }

    [Theory]
    [InlineData("""[{ "rating": "DESC", "id": "ASC" }]""", "1 5 3 2")]
    [InlineData("""[{ "id": "ASC", "rating": "DESC" }]""", "1 2 3 5")]
    public async Task Order_SeveralFieldsOfAVariable_ApplyAsTheyAreWritten(string order, string ids)
    {
        var data = await _database.DataAsync(
            "query($order: [SongSortInput!]) { songs(order: $order) { nodes { id } } }",
            new { order = System.Text.Json.JsonDocument.Parse(order).RootElement }
        );
        string.Join(' ', data["songs"]!["nodes"]!.AsArray().Select(static song => (int)song!["id"]!)).ShouldBe(ids);
    }

    [Theory]
    [InlineData("filter: {}", "where")]
    [InlineData("orderBy: { id: ASC }", "order")]
    [InlineData("sort: \"id\"", "order")]
    [InlineData("limit: 1", "first")]
    [InlineData("offset: 1", "after")]
    [InlineData("page: 1", "after")]
    public async Task List_ArgumentOfAnotherSystem_SuggestsTheNameHere(string argument, string name)
    {
        var result = await _database.RunAsync($"{{ songs({argument}) {{ nodes {{ id }} }} }}");

        ((string)result["errors"]![0]!["message"]!).ShouldEndWith($" on field \"Query.songs\". Did you mean \"{name}\"?");
    }

    [Fact]
    public void SortInput_CustomizedByAClass_HasTheMembersItSays() =>
        ((InputObjectType)MusicSchema.Schema.Types["SongSortInput"])
            .Fields.Select(static field => $"{field.Name}: {field.Type}")
            .ShouldBe([
                "id: SortDirection",
                "title: SortDirection",
                "mood: SortDirection",
                "secondMood: SortDirection",
                "rating: SortDirection",
                "isLive: SortDirection",
                "length: SortDirection",
                "releasedAt: SortDirection",
                "removedAt: SortDirection",
                "artist: ArtistSortInput",
                "coverArtist: ArtistSortInput",
                "artistKey: SortDirection",
            ]);

    [Fact]
    public async Task Order_NullOrTooMany_IsAFieldError()
    {
        var result = await _database.RunAsync("{ songs(order: [{ title: null }]) { nodes { id } } }");
        ((string)result["errors"]![0]!["extensions"]!["code"]!).ShouldBe("HC0026");
        ((string)result["errors"]![0]!["extensions"]!["sortType"]!).ShouldBe("SongSortInput");
        result = await _database.RunAsync(
            "{ songs(order: [{ title: ASC }, { id: ASC }, { mood: ASC }, { rating: ASC }, { length: ASC }, { isLive: ASC }]) { nodes { id } } }"
        );
        ((string)result["errors"]![0]!["extensions"]!["code"]!).ShouldBe("SORT_TOO_LONG");
    }

    private async Task<string?> CodeOf(string field, string where)
    {
        JsonNode result = await _database.RunAsync($"{{ {field}(where: {where}) {{ nodes {{ id }} }} }}");
        return (string?)result["errors"]?[0]?["extensions"]?["code"];
    }

    private static DateTime Moment(int n) => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(n);
}
