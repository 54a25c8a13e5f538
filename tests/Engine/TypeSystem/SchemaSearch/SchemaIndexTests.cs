using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class SchemaIndexTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query {
          "The person who is signed in."
          me: Person
          person(id: ID!): Person
          "The songs, newest first."
          songs(genre: Genre, where: SongFilter, first: Int): SongsConnection
          "Old." hits: [Song] @deprecated(reason: "Use the playlist instead.")
        }
        type Mutation {
          "Uploads a song."
          addSong(input: AddSongInput!): AddSongPayload!
          deleteSong(id: ID!): Boolean
        }
        type Subscription { songAdded: Song }
        type SongsConnection { nodes: [Song!] pageInfo: PageInfo! }
        type PageInfo { hasNextPage: Boolean! }
        "A piece of music."
        type Song { title: String! "How often it was heard." playCount: Int! singer: Person, lyrics: String }
        type Person { name: String! "Unread messages." inbox: [Message!] songs: [Song!] }
        type Message { text: String! sender: Person! }
        type Lost { name: String }
        input AddSongInput { title: String! "The words of the song." lyrics: String genre: Genre }
        input SongFilter { and: [SongFilter!] title: String }
        type AddSongPayload { song: Song }
        "The kind of music."
        enum Genre { ROCK, "From New Orleans." JAZZ }
        """
    );

    [Theory]
    [InlineData("songs", "Query.songs")]
    [InlineData("delete a song", "Mutation.deleteSong")]
    [InlineData("how many plays does a song have?", "Song.playCount")]
    [InlineData("unread messages", "Person.inbox")]
    [InlineData("upload music", "Mutation.addSong")]
    [InlineData("the title of a song", "Song.title")]
    [InlineData("New Orleans", "Genre.JAZZ")]
    [InlineData("the signed-in person", "Query.me")]
    [InlineData("tell me live when a song is added", "Subscription.songAdded")]
    public void Find_Question_ReturnsTheBestFirst(string query, string coordinate) => Find(query)[0].ShouldBe(coordinate);

    [Theory]
    [InlineData("lyrcs")]
    [InlineData("lyirics")]
    [InlineData("lyrixs")]
    [InlineData("Lyrics?")]
    public void Find_WordWithAnError_FindsTheWord(string query) => Find(query).ShouldContain("Song.lyrics");

    [Theory]
    [InlineData("")]
    [InlineData("of the")]
    [InlineData("zebra quartz")]
    [InlineData("!?")]
    public void Find_NoWordOfTheSchema_ReturnsNothing(string query) => Find(query).ShouldBeEmpty();

    [Theory]
    [InlineData("stop following somebody", "Query.unfollow")]
    [InlineData("unplayed", "Query.play")]
    public void Find_WordOrItsOpposite_FindsTheOther(string query, string coordinate)
    {
        var index = SchemaIndex.Create(SchemaBuilder.FromSdl("type Query { unfollow: Int play: Int }"));

        index.Find(query).ShouldHaveSingleItem().Coordinate.ShouldBe(coordinate);
    }

    [Fact]
    public void Find_Introspection_IsNotFound() =>
        Find("type kind directive introspection enum value of type").ShouldAllBe(static coordinate => !coordinate.StartsWith("__", StringComparison.Ordinal));

    [Theory]
    [InlineData("put a record on the shelf", "Mutation.addSong")]
    [InlineData("who wrote to me?", "Person.inbox")]
    [InlineData("who has not written to me yet", "Person.inbox")]
    [InlineData("shelving records", "Mutation.addSong")]
    public void Find_QuestionLikeAWording_ReturnsItsCoordinateFirst(string query, string coordinate)
    {
        var options = new SchemaSearchOptions
        {
            Synonyms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["written"] = ["wrote"] },
            Wordings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["Mutation.addSong"] = ["shelve something", "put records on my shelf"],
                ["Person.inbox"] = ["who wrote to me"],
                ["Person.outbox"] = ["who wrote to me"],
            },
        };

        SchemaIndex.Create(s_schema, options).Find(query)[0].Coordinate.ShouldBe(coordinate);
    }

    [Theory]
    [InlineData("bin the message board", "Mutation.deleteMessageBoard")]
    [InlineData("bin that ballad", "Mutation.deleteBallad")]
    [InlineData("hey, can u bin that song", "Mutation.deleteSong")]
    public void Find_QuestionLikeAWordingOfAllFieldsOfAKind_ReturnsTheFieldWithTheWord(string query, string coordinate) =>
        BinIndex().Find(query)[0].Coordinate.ShouldBe(coordinate);

    [Fact]
    public void Find_QuestionLikeAWordingOfAllFieldsOfAKind_WithoutTheWordOfAField_FindsNone() => BinIndex().Find("bin it now").ShouldBeEmpty();

    [Theory]
    [InlineData("please add an option to delete songs")]
    [InlineData("I would like a way to delete songs")]
    public void Find_Wish_IsReadAsWhatIsWishedFor(string query) => Find(query).ShouldBe(Find("delete songs"));

    [Fact]
    public void Find_SeveralWishes_StartsWithTheBestOfEach()
    {
        var found = Find("delete this old song and show me the unread messages, then upload some music of mine").Take(4).ToList();

        found.ShouldContain("Mutation.deleteSong");
        found.ShouldContain("Person.inbox");
        found.ShouldContain("Mutation.addSong");
    }

    [Theory]
    [InlineData("is it cool", "Query.isCool")]
    [InlineData("whether it is cool", "Query.isCool")]
    [InlineData("cool", "Query.cool")]
    public void Find_QuestionForYesOrNo_PrefersConditions(string query, string coordinate)
    {
        var index = SchemaIndex.Create(SchemaBuilder.FromSdl("type Query { cool: String isCool: Boolean }"));

        index.Find(query)[0].Coordinate.ShouldBe(coordinate);
    }

    [Theory]
    [InlineData("singer of a song", "Song.singer")]
    [InlineData("the person who is signed in", "Query.me")]
    public void Find_FieldWithoutWordings_IsFoundByItsNameAndDescription(string query, string coordinate) => Find(query)[0].ShouldBe(coordinate);

    [Theory]
    [InlineData("song book")]
    [InlineData("Song-Book")]
    [InlineData("songbook")]
    public void Find_TwoWordsThatAreKnownAsOne_FindsTheWord(string query)
    {
        var index = SchemaIndex.Create(SchemaBuilder.FromSdl("type Query { songbook: Int song: Int }"));

        index.Find(query)[0].Coordinate.ShouldBe("Query.songbook");
    }

    [Fact]
    public void Find_DeprecatedField_ComesAfterOthers()
    {
        var index = SchemaIndex.Create(
            SchemaBuilder.FromSdl("type Query { a: Int b: Int @deprecated \"Hits.\" hits: Int \"Hits.\" hitsOld: Int @deprecated }")
        );

        index.Find("hits").Select(static result => result.Coordinate).ShouldBe(["Query.hits", "Query.hitsOld"]);
    }

    [Fact]
    public void Find_Question_PrefersReading_AndRequestPrefersChanging()
    {
        Find("which songs").IndexOf("Mutation.addSong").ShouldBeGreaterThan(Find("add songs").IndexOf("Mutation.addSong"));
    }

    [Fact]
    public void Find_Pages_AreTheWholeList()
    {
        var all = s_schema.Search.Find("songs of a person", 50);
        var paged = new List<SchemaSearchResult>();
        for (string? cursor = null; ; )
        {
            var page = s_schema.Search.Find("songs of a person", 3, cursor);
            if (page.Count == 0)
            {
                break;
            }
            paged.AddRange(page);
            cursor = page[^1].Cursor;
        }

        paged.ShouldBe(all);
        all.Count.ShouldBeGreaterThan(6);
        all[0].Score.ShouldBe(1);
        all.Zip(all.Skip(1)).ShouldAllBe(static pair => pair.First.Score >= pair.Second.Score && pair.Second.Score > 0);
    }

    [Fact]
    public void Find_MinScore_LeavesOutWorseResults()
    {
        var all = s_schema.Search.Find("songs of a person", 50);
        var good = s_schema.Search.Find("songs of a person", 50, minScore: 0.5);

        good.ShouldBe(all.Where(static result => result.Score >= 0.5));
        good.Count.ShouldBeLessThan(all.Count);
    }

    [Fact]
    public void Find_OfTwoIndexes_IsTheSame() =>
        SchemaIndex.Create(s_schema).Find("music by a person", 50).ShouldBe(SchemaIndex.Create(s_schema).Find("music by a person", 50));

    [Fact]
    public void Find_InvalidArguments_AreErrors()
    {
        Error(static index => index.Find(new string('a', 1001))).ShouldContain("`query`");
        Error(static index => index.Find("a", 0)).ShouldContain("`first`");
        Error(static index => index.Find("a", 51)).ShouldContain("`first`");
        Error(static index => index.Find("a", minScore: -0.1)).ShouldContain("`minScore`");
        Error(static index => index.Find("a", minScore: double.NaN)).ShouldContain("`minScore`");
        Error(static index => index.Find("a", after: "!")).ShouldContain("`after`");
        Error(static index => index.Find("a", after: new string('A', 5000))).ShouldContain("`after`");
        Error(static index => index.Find("a", after: "LTE")).ShouldContain("`after`");
    }

    [Fact]
    public void Find_LongestQuery_IsRead() => s_schema.Search.Find(string.Concat(Enumerable.Repeat("song ", 200))).ShouldNotBeEmpty();

    [Fact]
    public void Create_Synonyms_AreFound()
    {
        var options = new SchemaSearchOptions
        {
            Synonyms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["tune"] = ["song"], ["mailbox of mine"] = ["inbox"] },
        };
        var index = SchemaIndex.Create(s_schema, options);

        index.Find("tunes").Select(static result => result.Coordinate).ShouldContain("Query.songs");
        index.Find("mailbox of mine").Select(static result => result.Coordinate).ShouldContain("Person.inbox");
        Find("tunes").ShouldBeEmpty();
    }

    [Fact]
    public void With_Documents_AreFoundWithTheSchema()
    {
        var index = s_schema.Search.With([
            new("tool:song_of_the_day", "song_of_the_day", "Recommends a song.") { Details = "mood: The mood of the listener." },
        ]);

        index.Find("recommend something for my mood")[0].Coordinate.ShouldBe("tool:song_of_the_day");
        index.Find("song", 50).Select(static result => result.Coordinate).ShouldBeSubsetOf([.. Find("song"), "tool:song_of_the_day"]);
        index.GetPathsToRoot("tool:song_of_the_day").ShouldBeEmpty();
        Find("mood").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Query.me", "Query.me")]
    [InlineData("Query", "")]
    [InlineData("Person.inbox", "Query.me > Person.inbox | Query.person > Person.inbox")]
    [InlineData("Message", "Query.me > Person.inbox")]
    [InlineData("Message.sender", "Query.me > Person.inbox > Message.sender")]
    [InlineData("Query.hits", "Query.hits")]
    [InlineData("Song.title", "Query.me > Person.songs > Song.title | Query.songs > SongsConnection.nodes > Song.title | Subscription.songAdded > Song.title")]
    [InlineData("Mutation.addSong", "Mutation.addSong")]
    [InlineData("AddSongInput.lyrics", "Mutation.addSong")]
    [InlineData("AddSongPayload.song", "Mutation.addSong > AddSongPayload.song")]
    [InlineData("Genre.JAZZ", "Query.songs")]
    [InlineData("Query.songs(genre:)", "Query.songs")]
    [InlineData("Lost.name", "")]
    [InlineData("@skip(if:)", "")]
    [InlineData("nothing at all", "")]
    public void GetPathsToRoot_Coordinate_StartsAtARootType(string coordinate, string paths) =>
        string.Join(" | ", s_schema.Search.GetPathsToRoot(coordinate).Select(static path => string.Join(" > ", path))).ShouldBe(paths);

    private static List<string> Find(string query) => [.. s_schema.Search.Find(query, 50).Select(static result => result.Coordinate)];

    private static string Error(Action<SchemaIndex> find)
    {
        var error = Should.Throw<GraphQLException>(() => find(s_schema.Search)).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("INVALID_INPUT");
        return error.Message;
    }

    private static SchemaIndex BinIndex() =>
        SchemaIndex.Create(
            SchemaBuilder.FromSdl("type Query { a: Int } type Mutation { deleteSong: Int deleteBallad: Int deleteMessageBoard: Int addSong: Int }"),
            new() { Wordings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["Mutation.delete*"] = ["bin a *", "throw my * away"] } }
        );
}
