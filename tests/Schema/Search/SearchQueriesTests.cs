using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Search;

public sealed class SearchQueriesTests : SearchTests
{
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
}
