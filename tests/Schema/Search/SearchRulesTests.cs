using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Schema.Search;

/// <summary>What searches must not do.</summary>
public sealed class SearchRulesTests : SearchTests
{
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
}
