using System.Text.Json;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Search;

public sealed class SearchQueriesTests : CatalogueTests
{
    private const string Document = """
        query ($term: String!, $kinds: [SubjectKind!], $first: Int, $after: String, $last: Int, $before: String) {
          search(term: $term, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor }
            nodes {
              match highlights { offset length }
              subject {
                __typename
                ... on User { name }
                ... on Track { title }
                ... on Album { title: name }
                ... on Release { title }
                ... on Comment { content }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task Search_OneWord_FindsObjectsOfAllKindsBestFirst()
    {
        var ada = await Gateway.AddUserAsync("ada", change: user => user.About = "I like blue.");
        var blue = await Gateway.AddUserAsync("blue", change: user => user.FollowerCount = 100);
        await AddReferenceAsync();
        var track = await AddTrackAsync(ada, "Deep blue");
        await AddTrackAsync(ada, "Bluebird");
        await AddAlbumAsync(ada, "Blue", tracks: track);
        await AddReleaseAsync(ada, "Blue moon");
        await AddCommentAsync(ada, track, "Really blue");
        await AddCommentAsync(ada, track, "Feeling bleu? blues!");

        var answer = await AskAsync("BLUE");

        Matches(answer).ShouldBe(["Blue", "Blue moon", "Blue", "Deep blue", "Really blue", "I like blue.", "Bluebird", "Feeling bleu? blues!"]);
        Texts(answer, "__typename").ShouldBe(["User", "Release", "Album", "Track", "Comment", "User", "Track", "Comment"]);
        answer.Text("search.nodes.0.subject.name").ShouldBe(blue.Name);
        answer.At("search.totalCount").GetInt32().ShouldBe(8);
        Highlighted(answer).ShouldBe(["Blue", "Blue", "Blue", "blue", "blue", "blue", "Blue", "blue"]);
    }

    [Fact]
    public async Task Search_SeveralWords_FindsObjectsWithAllOfThemInAnyOrder()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddTrackAsync(ada, "Moon river", track => track.LyricsContent = "wider than a mile");
        await AddTrackAsync(ada, "River");

        Matches(await AskAsync("river moon")).ShouldBe(["Moon river"]);
        Matches(await AskAsync("mile moon")).ShouldBe(["Moon river"]);
        Matches(await AskAsync("moon riv")).ShouldBe(["Moon river"]);
        Matches(await AskAsync("moon rover")).ShouldBe(["Moon river"]);
        Matches(await AskAsync("mo river")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_WordBeingTyped_FindsLongerWords()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Óceánok");
        await AddCommentAsync(ada, track, "Ocean");

        Matches(await AskAsync("o")).ShouldBe(["Óceánok"]);
        Matches(await AskAsync("oc")).ShouldBe(["Óceánok"]);
        Matches(await AskAsync("oce")).ShouldBe(["Óceánok", "Ocean"]);
        Matches(await AskAsync("ocean")).ShouldBe(["Ocean", "Óceánok"]);
        Matches(await AskAsync("ocaen")).ShouldBe(["Ocean"]);
        Matches(await AskAsync("oxean")).ShouldBe(["Ocean"]);
    }

    [Fact]
    public async Task Search_Kinds_FindsOnlyThese()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = await AddTrackAsync(ada, "Blue");
        await AddAlbumAsync(ada, "Blue");
        await AddCommentAsync(ada, track, "Blue");

        Texts(await AskAsync("blue", kinds: ["ALBUM", "COMMENT"]), "__typename").ShouldBe(["Album", "Comment"]);
        (await AskAsync("blue", kinds: ["TRACK"])).At("search.totalCount").GetInt32().ShouldBe(1);
        Texts(await AskAsync("blue", kinds: []), "__typename").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MESSAGE")]
    [InlineData("CONVERSATION")]
    public async Task Search_KindThatCannotBeFound_IsInvalidInput(string kind)
    {
        var answer = await Gateway.AskAsync(Document, variables: new { term = "blue", kinds = (string[])[kind] });

        answer.ErrorCodes.ShouldBe(["INVALID_INPUT"]);
        answer.Errors[0].GetProperty("extensions").GetProperty("field").GetString().ShouldBe("kinds");
    }

    [Fact]
    public async Task Search_BlankOrLongTerm_IsInvalidInput()
    {
        foreach (var term in (string[])["", " \t", new string('x', 256)])
        {
            var answer = await Gateway.AskAsync(Document, variables: new { term });
            answer.ErrorCodes.ShouldBe(["INVALID_INPUT"]);
            answer.Errors[0].GetProperty("extensions").GetProperty("field").GetString().ShouldBe("term");
        }
        (await AskAsync(new string('x', 255))).At("search.totalCount").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("don't", "Please don't go")]
    [InlineData("multi-agent", "A multi-agent song")]
    [InlineData("POL-358", "Flight POL-358")]
    [InlineData("re::zero", "re:zero")]
    [InlineData("38.101", "TS 38.101")]
    [InlineData("ab*", "AB* search")]
    [InlineData("NOT", "Do not")]
    [InlineData("name:x", "name x")]
    [InlineData("x AND NOT (y OR z)*", "x and not y or z")]
    [InlineData("\"quoted\" 'tick' \\slash", "quoted tick slash")]
    [InlineData("{col} : - ^ + & | ! <-> x", "Col X")]
    public async Task S1_SyntaxInTheTerm_IsText(string term, string title)
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddTrackAsync(ada, title);

        Matches(await AskAsync(term)).ShouldBe([title]);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("*")]
    [InlineData("'")]
    [InlineData("\\")]
    [InlineData("!&|:")]
    public async Task S1_OnlyPunctuation_FindsNothing(string term)
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddTrackAsync(ada, "!&|: ( \" ' * \\");

        var answer = await AskAsync(term);

        answer.At("search.totalCount").GetInt32().ShouldBe(0);
        Matches(answer).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Vývoj", "vývoj", "Vývoj")]
    [InlineData("Óceánok", "ocean", "Óceán")]
    [InlineData("Go💼od", "Go💼", "Go|💼")]
    [InlineData("שלום עולם", "עולם", "עולם")]
    [InlineData("O\u0301cea\u0301nok", "ocean", "O\u0301cea\u0301n")]
    [InlineData("Die Straße", "strasse", "Straße")]
    [InlineData("👩‍👧 family", "family", "family")]
    public async Task S2_HighlightsBeyondAscii_AreTheMatchingParts(string title, string term, string highlighted)
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddTrackAsync(ada, title);

        var answer = await AskAsync(term);

        Matches(answer).ShouldBe([title]);
        string.Join('|', Highlighted(answer)).ShouldBe(highlighted);
    }

    [Fact]
    public async Task S2_LongText_IsCutBetweenCharacters()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var filler = string.Concat(Enumerable.Repeat("💼e\u0301👩‍👧", 60));
        var track = await AddTrackAsync(ada, "Long");
        for (var shift = 0; shift < 12; shift++)
        {
            await AddCommentAsync(ada, track, new string('x', shift) + filler + " needle " + filler + " needle");
        }

        var answer = await AskAsync("needle");

        var matches = Matches(answer);
        matches.Count.ShouldBe(10);
        foreach (var match in matches)
        {
            match.ShouldStartWith("…");
            match.ShouldEndWith("…");
            match.ShouldNotContain("\uFFFD");
            char.IsLowSurrogate(match[1]).ShouldBeFalse();
            char.IsHighSurrogate(match[^2]).ShouldBeFalse();
            match[1].ShouldNotBe('\u0301');
        }
        Highlighted(answer).ShouldAllBe(static part => part == "needle");
    }

    [Fact]
    public async Task S3_ExactAbovePrefixAboveMisspelled_AndNoneInNumbersOrShortWords()
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var title in (string[])["connection", "Conan", "conanic", "connan", "greener", "2026", "ene"])
        {
            await AddTrackAsync(ada, title);
        }

        Matches(await AskAsync("conan")).ShouldBe(["Conan", "conanic", "connan"]);
        Matches(await AskAsync("greece")).ShouldBeEmpty();
        Matches(await AskAsync("2025")).ShouldBeEmpty();
        Matches(await AskAsync("eye")).ShouldBeEmpty();
    }

    [Fact]
    public async Task S4_HiddenAlbums_AreNeitherFoundNorCountedNorLeaveGaps()
    {
        var (ada, bob) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"));
        for (var i = 0; i < 100; i++)
        {
            await AddAlbumAsync(ada, $"Blue {i}", isPrivate: i % 34 != 0);
        }

        foreach (var viewer in (User?[])[null, bob])
        {
            var answer = await AskAsync("blue", viewer);
            Matches(answer).ShouldBe(["Blue 68", "Blue 34", "Blue 0"]);
            answer.At("search.totalCount").GetInt32().ShouldBe(3);
            answer.At("search.pageInfo.hasNextPage").GetBoolean().ShouldBeFalse();
        }
        (await AskAsync("blue", ada)).At("search.totalCount").GetInt32().ShouldBe(100);
        (await AskAsync("blue", await Gateway.AddUserAsync("root", UserRole.Admin))).At("search.totalCount").GetInt32().ShouldBe(100);

        await Gateway.SaveAsync(
            new Block
            {
                BlockerId = ada.Id,
                BlockedId = bob.Id,
                CreatedAt = NextMoment(),
            }
        );
        (await AskAsync("blue", bob)).At("search.totalCount").GetInt32().ShouldBe(0);
        Matches(await AskAsync("blue", bob)).ShouldBeEmpty();
        Matches(await AskAsync("ada", bob)).ShouldBeEmpty();
        Matches(await AskAsync("bob", ada)).ShouldBeEmpty();
        Matches(await AskAsync("ada")).ShouldBe(["Ada"]);
    }

    [Fact]
    public async Task S4_DeletedAccount_IsNotFound()
    {
        await Gateway.AddUserAsync("ada", change: user => user.DeletedAt = DateTime.UnixEpoch);
        await Gateway.AddUserAsync("adam");

        var answer = await AskAsync("ada");

        Matches(answer).ShouldBe(["Adam"]);
        answer.At("search.totalCount").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task S4_CommentsOfReleases_AreFoundByThoseWhoMayReadThem()
    {
        var (publisher, author) = (await Gateway.AddUserAsync("pub"), await Gateway.AddUserAsync("author"));
        await AddReferenceAsync();
        var release = await AddReleaseAsync(publisher, "Game");
        var track = await AddTrackAsync(publisher, "Song");
        await AddCommentAsync(author, release, "Gated blue");
        await AddCommentAsync(publisher, track, "Open blue");
        await AddCommentAsync(publisher, track, "Hidden blue", comment => comment.HiddenAt = DateTime.UnixEpoch);

        await ShouldFindAsync(null, "Open blue");
        await ShouldFindAsync(await Gateway.AddUserAsync("free"), "Open blue");
        await ShouldFindAsync(await Gateway.AddUserAsync("paid", plan: UserPlan.Premium), "Open blue", "Gated blue");
        await ShouldFindAsync(author, "Open blue", "Gated blue");
        await ShouldFindAsync(publisher, "Open blue", "Gated blue");
        await ShouldFindAsync(await Gateway.AddUserAsync("root", UserRole.Admin), "Open blue", "Gated blue");

        async Task ShouldFindAsync(User? viewer, params string[] expected)
        {
            var answer = await AskAsync("blue", viewer);
            Matches(answer).ShouldBe(expected);
            answer.At("search.totalCount").GetInt32().ShouldBe(expected.Length);
        }
    }

    [Theory]
    [InlineData("Иван", "иван")]
    [InlineData("Űr", "ű")]
    [InlineData("ÆON", "æon")]
    [InlineData("ÆON", "aeon")]
    [InlineData("Ångström", "angstrom")]
    public async Task S5_CaseBeyondAscii_IsIgnoredInSearchesAndFilters(string name, string term)
    {
        await Gateway.AddUserAsync("someone", change: user => user.Name = name);

        Matches(await AskAsync(term)).ShouldBe([name]);
        var filter = new { text = name.ToLowerInvariant() };
        const string Filtered = "query ($text: String!) { users(where: { name: { contains: $text } }) { nodes { name } } }";
        (await Gateway.AskAsync(Filtered, variables: filter)).WithoutErrors().Text("users.nodes.0.name").ShouldBe(name);
    }

    [Fact]
    public async Task Search_PagesInBothDirections_AreTheWholeList()
    {
        var ada = await Gateway.AddUserAsync("ada");
        for (var i = 0; i < 9; i++)
        {
            var track = await AddTrackAsync(ada, i % 2 == 0 ? $"Blue {i}" : $"Bluebird {i}", track => track.PlaybackCount = i % 3 * 100);
            await AddCommentAsync(ada, track, i % 2 == 0 ? $"blue {i}" : $"blues {i}");
            await AddAlbumAsync(ada, $"Blue private {i}", isPrivate: true);
        }
        var all = Matches(await AskAsync("blue", paging: new { term = "blue", first = 50 }));
        all.Count.ShouldBe(18);

        var (forward, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await AskAsync(
                "blue",
                paging: new
                {
                    term = "blue",
                    first = 4,
                    after,
                }
            );
            forward.AddRange(Matches(page));
            page.At("search.pageInfo.hasPreviousPage").GetBoolean().ShouldBe(after is not null);
            after = page.At("search.pageInfo.hasNextPage").GetBoolean() ? page.Text("search.pageInfo.endCursor") : null;
        } while (after is not null);
        forward.ShouldBe(all);

        var (backward, before) = (new List<string>(), (string?)null);
        do
        {
            var page = await AskAsync(
                "blue",
                paging: new
                {
                    term = "blue",
                    last = 4,
                    before,
                }
            );
            backward.InsertRange(0, Matches(page));
            before = page.At("search.pageInfo.hasPreviousPage").GetBoolean() ? page.Text("search.pageInfo.startCursor") : null;
        } while (before is not null);
        backward.ShouldBe(all);

        var edges = (await AskAsync("blue", paging: new { term = "blue", first = 50 })).At("search.edges");
        var (second, sixth) = (edges[1].GetProperty("cursor").GetString(), edges[5].GetProperty("cursor").GetString());
        Matches(
                await AskAsync(
                    "blue",
                    paging: new
                    {
                        term = "blue",
                        first = 50,
                        after = second,
                        before = sixth,
                    }
                )
            )
            .ShouldBe(all[2..5]);
        Matches(
                await AskAsync(
                    "blue",
                    paging: new
                    {
                        term = "blue",
                        first = 4,
                        last = 2,
                    }
                )
            )
            .ShouldBe(all[2..4]);
    }

    [Fact]
    public async Task Search_CursorOfAnotherListOrDamaged_IsAnError()
    {
        var ada = await Gateway.AddUserAsync("ada");
        await AddTrackAsync(ada, "Blue");
        var other = (await Gateway.AskAsync("{ tracks { edges { cursor } } }")).WithoutErrors().Text("tracks.edges.0.cursor");

        foreach (var after in (string?[])[other, "x", ""])
        {
            (await Gateway.AskAsync(Document, variables: new { term = "blue", after })).ErrorCodes.ShouldBe(["HC0078"]);
        }
    }

    [Fact]
    public async Task Search_FewRows_RunsAStatementForEachKindOfSubject()
    {
        var ada = await Gateway.AddUserAsync("ada");
        for (var i = 0; i < 5; i++)
        {
            var track = await AddTrackAsync(ada, $"Blue {i}");
            await AddCommentAsync(ada, track, $"blue {i}");
        }
        const string Query = "{ search(term: \"blue\", first: 10) { nodes { match subject { ... on Track { title } ... on Comment { content } } } } }";
        (await Gateway.AskAsync(Query)).WithoutErrors();
        Gateway.Statements.Take();

        (await Gateway.AskAsync(Query)).WithoutErrors();

        Gateway.Statements.Take().Count.ShouldBe(4);
    }

    private async Task<Answer> AskAsync(string term, User? viewer = null, string[]? kinds = null, object? paging = null)
    {
        var answer = (await Gateway.AskAsync(Document, viewer, paging ?? new { term, kinds })).WithoutErrors();
        foreach (var node in answer.At("search.nodes").EnumerateArray())
        {
            Parts(node);
        }
        return answer;
    }

    private static List<string> Matches(Answer answer) =>
        [.. answer.At("search.nodes").EnumerateArray().Select(static node => node.GetProperty("match").GetString()!)];

    private static List<string> Texts(Answer answer, string field) =>
        [.. answer.At("search.nodes").EnumerateArray().Select(node => node.GetProperty("subject").GetProperty(field).GetString()!)];

    private static List<string> Highlighted(Answer answer) => [.. answer.At("search.nodes").EnumerateArray().SelectMany(Parts)];

    /// <summary>Returns the highlighted parts, which must be in order, within the text and not overlap.</summary>
    private static List<string> Parts(JsonElement node)
    {
        var text = node.GetProperty("match").GetString()!;
        var parts = new List<string>();
        var end = 0;
        foreach (var range in node.GetProperty("highlights").EnumerateArray())
        {
            var (offset, length) = (range.GetProperty("offset").GetInt32(), range.GetProperty("length").GetInt32());
            offset.ShouldBeGreaterThanOrEqualTo(end);
            length.ShouldBeGreaterThan(0);
            end = offset + length;
            end.ShouldBeLessThanOrEqualTo(text.Length);
            parts.Add(text.Substring(offset, length));
        }
        parts.ShouldNotBeEmpty(text);
        return parts;
    }
}
