using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.EntityFramework.Music;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework.Visibility;

public sealed class VisibilityTests : IAsyncDisposable
{
    private static readonly EntityQuery<Artist> s_all = MusicDatabase.ArtistsByName.WithVisibility(VisibilityLevel.Unrestricted, "Test.");

    private static readonly EntityQuery<int, Tag> s_tags = EntityQuery.Create((MusicContext db, int songId) => db.Tags.Where(tag => tag.SongId == songId));

    private static readonly Listener s_curator = new(IsCurator: true);
    private static readonly Listener s_fan = new(Guid.NewGuid());

    private readonly MusicDatabase _database = new(hasRules: true);
    private readonly Guid _ada = Guid.NewGuid();
    private readonly Guid _bob = Guid.NewGuid();
    private readonly Guid _gone = Guid.NewGuid();
    private readonly Listener _blocked;

    /// <summary>
    /// Ada has songs 1 and 2, Bob has song 3 and the removed song 4, and the artist who is gone has song 5. Ada is not listed for one listener.
    /// </summary>
    public VisibilityTests()
    {
        _blocked = new(_bob);
        _database.Add(Artist(_ada, "Ada", ""), Artist(_bob, "Bob", ""), Artist(_gone, "Gone", "gone"));
        _database.Add(Song(1, _ada), Song(2, _ada), Song(3, _bob), Song(4, _bob, isRemoved: true), Song(5, _gone));
        _database.Add(Song(-1, _ada, isRemoved: true, coverArtist: _bob));
        _database.Log.Clear();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task ToPageAsync_RowsThatAreNotListed_AreNeitherReadNorCounted()
    {
        (await NamesAsync(Listener.Nobody)).ShouldBe("2: Ada Bob");
        (await NamesAsync(s_fan)).ShouldBe("2: Ada Bob");
        (await NamesAsync(_blocked)).ShouldBe("1: Bob");
        (await NamesAsync(s_curator)).ShouldBe("3: Ada Bob Gone");

        async Task<string> NamesAsync(Listener viewer)
        {
            var page = await _database
                .QueriesOf(viewer)
                .ToPageAsync(MusicDatabase.ArtistsByName, new PagingArguments(10) { IncludeTotalCount = true }, null, CancellationToken.None);
            return $"{page.TotalCount}: {string.Join(' ', page.Items.Select(static artist => artist.Name))}";
        }
    }

    [Fact]
    public async Task ToPagesAsync_RowsThatAreNotListed_AreNeitherReadNorCounted()
    {
        (await SongsAsync(Listener.Nobody)).ShouldBe("2: 2 1, 1: 3, 0: ");
        (await SongsAsync(_blocked)).ShouldBe("0: , 1: 3, 0: ");
        (await SongsAsync(s_curator)).ShouldBe("3: 2 1 -1, 2: 4 3, 1: 5");

        async Task<string> SongsAsync(Listener viewer)
        {
            Guid[] artists = [_ada, _bob, _gone];
            var pages = await _database
                .QueriesOf(viewer)
                .ToPagesAsync(MusicDatabase.SongsOfArtist, artists, new PagingArguments(10) { IncludeTotalCount = true }, null, CancellationToken.None);
            return string.Join(", ", artists.Select(id => $"{pages[id].TotalCount}: {string.Join(' ', pages[id].Items.Select(static song => song.Id))}"));
        }
    }

    [Fact]
    public async Task ToListsAsync_RuleInASubquery_Applies()
    {
        (await CountAsync(Listener.Nobody)).ShouldBe("1 0 0");
        (await CountAsync(_blocked)).ShouldBe("0 0 0");
        (await CountAsync(s_curator)).ShouldBe("1 1 1");

        async Task<string> CountAsync(Listener viewer)
        {
            int[] songs = [1, 4, 5];
            var tags = await _database.QueriesOf(viewer).ToListsAsync(s_tags, songs, null, 5, CancellationToken.None);
            return string.Join(' ', songs.Select(id => tags[id].Count));
        }
    }

    [Fact]
    public async Task ToDictionaryAsync_ByKey_FindsReachableRows()
    {
        (await FoundAsync(_blocked, MusicDatabase.AllArtists)).ShouldBe(["Ada", "Bob"]);
        (await FoundAsync(_blocked, MusicDatabase.AllArtists.WithVisibility(VisibilityLevel.Listed, "Test."))).ShouldBe(["Bob"]);
        (await FoundAsync(_blocked, s_all)).ShouldBe(["Ada", "Bob", "Gone"]);
        (await FoundAsync(s_curator, MusicDatabase.AllArtists)).ShouldBe(["Ada", "Bob", "Gone"]);
        (await FoundAsync(_blocked, MusicDatabase.AllArtists.WithVisibility(VisibilityLevel.ListedAmongReachable, "Test."))).ShouldBe(["Bob", "Gone"]);

        async Task<IEnumerable<string>> FoundAsync(Listener viewer, EntityQuery<Artist> query)
        {
            var found = await _database.QueriesOf(viewer).ToDictionaryAsync(query, new[] { _ada, _bob, _gone }, null, null, CancellationToken.None);
            return found.Values.Select(static artist => artist.Name).Order();
        }
    }

    [Fact]
    public async Task IsListedAsync_And_IsReachableAsync_FollowTheRules()
    {
        (await AskAsync(_blocked, _ada)).ShouldBe((false, true));
        (await AskAsync(s_fan, _ada)).ShouldBe((true, true));
        (await AskAsync(s_fan, _gone)).ShouldBe((false, false));
        (await AskAsync(s_curator, _gone)).ShouldBe((true, true));
        (await AskAsync(s_curator, Guid.NewGuid())).ShouldBe((false, false));

        async Task<(bool, bool)> AskAsync(Listener viewer, Guid id)
        {
            var queries = _database.QueriesOf(viewer);
            return (
                await queries.IsListedAsync<Guid, Artist>(id, CancellationToken.None),
                await queries.IsReachableAsync<Guid, Artist>(id, CancellationToken.None)
            );
        }
    }

    [Fact]
    public async Task VisibleRows_OfAContext_FollowTheRules()
    {
        var rows = _database.Services.GetRequiredService<VisibleRows<MusicContext, Listener>>();
        await using var db = _database.CreateContext();
        (await rows.Listed<Artist>(db, _blocked).Select(static artist => artist.Name).ToListAsync()).ShouldBe(["Bob"]);
        (await rows.Reachable<Artist>(db, _blocked).CountAsync()).ShouldBe(2);
        (await rows.Listed<Artist>(db, s_curator).CountAsync()).ShouldBe(3);
        rows.Listed<Artist>(db, _blocked).ToQueryString().ShouldContain("EXISTS");
        rows.Listed<Artist>(db, Listener.Nobody).ToQueryString().ShouldNotContain("EXISTS");
    }

    [Fact]
    public async Task Rule_ThatNoRowMeets_FindsNothingOnAnyPath()
    {
        var listener = new Listener(Guid.NewGuid(), IsBanned: true);
        const string Document = """
            { songs { totalCount nodes { id } }
              artists(where: { songs: { none: { id: { gt: 0 } } } }, order: [{ name: ASC }]) { nodes { songs(first: 1) { totalCount nodes { id } } } }
              others: artists(where: { songs: { any: true } }) { totalCount } }
            """;
        var data = await _database.DataAsync(Document, viewer: listener);
        data.ToJsonString()
            .ShouldBe(
                """{"songs":{"totalCount":0,"nodes":[]},"artists":{"nodes":[{"songs":{"totalCount":0,"nodes":[]}},{"songs":{"totalCount":0,"nodes":[]}}]},"""
                    + "\"others\":{\"totalCount\":0}}"
            );
    }

    [Theory]
    [InlineData("{ artist: { name: { neq: \"Bob\" } } }", "2 1", "", "5 2 1 -1")]
    [InlineData("{ artist: { id: { eq: \"ada\" } } }", "2 1", "", "2 1 -1")]
    [InlineData("{ artist: { name: { neq: \"Ada\" } } }", "3", "3", "5 4 3")]
    [InlineData("{ coverArtist: { name: { eq: \"Bob\" } } }", "", "", "-1")]
    [InlineData("{ artist: { songs: { some: { id: { gte: 1 } } } } }", "3 2 1", "3", "5 4 3 2 1 -1")]
    public async Task Filter_ThroughAReference_FindsOnlyListedRows(string filter, string anonymous, string blocked, string curator)
    {
        filter = filter.Replace("ada", GlobalId.Encode("Artist", _ada), StringComparison.Ordinal);
        var document = $$"""{ songs(first: 50, where: {{filter}}) { totalCount nodes { id } } }""";
        (await IdsAsync(document, Listener.Nobody)).ShouldBe(anonymous);
        (await IdsAsync(document, _blocked)).ShouldBe(blocked);
        (await IdsAsync(document, s_curator)).ShouldBe(curator);
    }

    [Theory]
    [InlineData("{ some: { id: { gte: 4 } } }", "", "", "Bob Gone")]
    [InlineData("{ none: { id: { gte: 4 } } }", "Ada Bob", "Bob", "Ada")]
    [InlineData("{ all: { id: { in: [1, 2, 3] } } }", "Ada Bob", "Bob", "")]
    [InlineData("{ any: true }", "Ada Bob", "Bob", "Ada Bob Gone")]
    [InlineData("{ any: false }", "", "", "")]
    public async Task Filter_ThroughAList_SeesOnlyListedRows(string filter, string anonymous, string blocked, string curator)
    {
        var document = $$"""{ artists(where: { songs: {{filter}} }) { totalCount nodes { name } } }""";
        (await NamesAsync(Listener.Nobody)).ShouldBe(anonymous);
        (await NamesAsync(_blocked)).ShouldBe(blocked);
        (await NamesAsync(s_curator)).ShouldBe(curator);

        async Task<string> NamesAsync(Listener viewer)
        {
            var artists = (await _database.DataAsync(document, viewer: viewer))["artists"]!;
            var names = artists["nodes"]!.AsArray().Select(static node => node!["name"]!.GetValue<string>()).ToList();
            artists["totalCount"]!.GetValue<int>().ShouldBe(names.Count);
            return string.Join(' ', names);
        }
    }

    [Fact]
    public async Task Order_ThroughAReference_SeesNullInsteadOfRowsThatAreNotListed()
    {
        _database.Add(Song(6, _bob, coverArtist: _gone), Song(7, _bob, coverArtist: _ada), Song(8, _bob, coverArtist: _bob));
        const string Document =
            "query($after: String) { songs(first: 1, after: $after, where: { id: { gte: 6 } }, "
            + "order: [{ coverArtist: { name: DESC } }]) { nodes { id } pageInfo { endCursor hasNextPage } } }";

        (await PagesAsync(s_curator)).ShouldBe("6 8 7");
        _database.Add(Song(9, _bob));
        (await PagesAsync(Listener.Nobody)).ShouldBeOneOf("9 6 8 7", "8 7 9 6");

        async Task<string> PagesAsync(Listener viewer)
        {
            var ids = new List<int>();
            string? after = null;
            do
            {
                var page = (await _database.DataAsync(Document, new { after }, viewer))["songs"]!;
                ids.AddRange(page["nodes"]!.AsArray().Select(static node => node!["id"]!.GetValue<int>()));
                after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>() ? page["pageInfo"]!["endCursor"]!.GetValue<string>() : null;
                ids.Count.ShouldBeLessThan(10);
            } while (after is not null);
            return string.Join(' ', ids);
        }
    }

    [Fact]
    public async Task Loaders_OfAnOperation_HaveItsViewer()
    {
        var document = $$"""
            { node(id: "{{GlobalId.Encode("Artist", _gone)}}") { id }
              artists { nodes { name songs { totalCount nodes { id coverArtist { name } } } } } }
            """;
        var curator = await _database.DataAsync(document, viewer: s_curator);
        curator["node"].ShouldNotBeNull();
        curator["artists"]!["nodes"]!.AsArray().Select(Count).ShouldBe([3, 2, 1]);
        var anonymous = await _database.DataAsync(document);
        anonymous["node"].ShouldBeNull();
        anonymous["artists"]!["nodes"]!.AsArray().Select(Count).ShouldBe([2, 1]);

        static int Count(JsonNode? artist) => artist!["songs"]!["totalCount"]!.GetValue<int>();
    }

    [Fact]
    public async Task Statement_OfARuleThatDoesNotApply_LeavesItOut()
    {
        await _database.QueriesOf(s_curator).ToListAsync(MusicDatabase.ArtistsByName, null, null, CancellationToken.None);
        await _database.QueriesOf(Listener.Nobody).ToListAsync(MusicDatabase.ArtistsByName, null, null, CancellationToken.None);
        await _database.QueriesOf(s_fan).ToListAsync(MusicDatabase.ArtistsByName, null, null, CancellationToken.None);
        await _database.QueriesOf(_blocked).ToListAsync(MusicDatabase.ArtistsByName, null, null, CancellationToken.None);

        var (curator, anonymous, fan, blocked) = _database.Log.Statements.ToArray() switch
        {
            [var a, var b, var c, var d] => (a, b, c, d),
            _ => throw new InvalidOperationException("Four statements were expected."),
        };
        curator.ShouldNotContain("WHERE");
        anonymous.ShouldContain("WHERE");
        anonymous.ShouldNotContain("EXISTS");
        fan.ShouldContain("EXISTS");
        blocked.ShouldBe(fan);
    }

    [Fact]
    public void Query_ForAnEntityWithoutARule_IsRejected()
    {
        using var db = _database.CreateContext();
        var model = VisibilityModel.Create<MusicContext, Listener>(db.Model, [new OnlyTags()], Listener.From);
        model.WithoutRule([typeof(Song), typeof(Tag), typeof(Artist)]).ShouldBe([typeof(Song), typeof(Artist)]);
        Should
            .Throw<InvalidOperationException>(() => model.Of(typeof(Song)))
            .Message.ShouldBe(
                "No rule says who may see `Song`. Add the rule to the IVisibilityDeclaration of its domain, with rules.Add, rules.Follow or rules.Public."
            );
    }

    [Fact]
    public void Build_SchemaThatShowsEntitiesWithoutRules_NamesThemAll()
    {
        var services = new ServiceCollection()
            .AddDbContextFactory<MusicContext>(static options => options.UseSqlite("Data Source=:memory:"))
            .AddEntityQueries<MusicContext>()
            .AddSingleton<Func<IModel, VisibilityModel>>(model => VisibilityModel.Create<MusicContext, Listener>(model, [new OnlyTags()], Listener.From))
            .BuildServiceProvider();

        Should.Throw<SchemaException>(() => MusicSchema.Build(services)).Message.ShouldContain("No rule says who may see `Artist`, `Song`. Add the rule");
    }

    [Fact]
    public void Rule_ThatIsDeclaredTwiceOrRefersToItself_IsRejected()
    {
        using var db = _database.CreateContext();
        Should
            .Throw<InvalidOperationException>(() => VisibilityModel.Create<MusicContext, Listener>(db.Model, [new OnlyTags(), new OnlyTags()], Listener.From))
            .Message.ShouldBe("Two rules say who may see `Tag`. Keep one of them.");
        Should
            .Throw<InvalidOperationException>(() => VisibilityModel.Create<MusicContext, Listener>(db.Model, [new Circle()], Listener.From))
            .Message.ShouldBe("The rule about who may see `Song` refers to itself.");
    }

    private async Task<string> IdsAsync(string document, Listener viewer)
    {
        var songs = (await _database.DataAsync(document, viewer: viewer))["songs"]!;
        var ids = songs["nodes"]!.AsArray().Select(static node => node!["id"]!.GetValue<int>()).ToList();
        songs["totalCount"]!.GetValue<int>().ShouldBe(ids.Count);
        return string.Join(' ', ids);
    }

    private static Artist Artist(Guid id, string name, string secret) =>
        new()
        {
            Id = id,
            Name = name,
            Secret = secret,
            JoinedAt = DateTime.UnixEpoch,
        };

    private static Song Song(int id, Guid artistId, bool isRemoved = false, Guid? coverArtist = null) =>
        new()
        {
            Id = id,
            Title = $"Song {id}",
            ArtistId = artistId,
            CoverArtistId = coverArtist,
            ReleasedAt = DateTime.UnixEpoch.AddDays(id),
            RemovedAt = isRemoved ? DateTime.UnixEpoch : null,
            Tags = [new Tag { Word = "a" }],
        };

    private sealed class OnlyTags : IVisibilityDeclaration<MusicContext, Listener>
    {
        public void Declare(VisibilityRules<MusicContext, Listener> rules) => rules.Public<Tag>("Words are public.");
    }

    private sealed class Circle : IVisibilityDeclaration<MusicContext, Listener>
    {
        public void Declare(VisibilityRules<MusicContext, Listener> rules) =>
            rules
                .Add<Song>(listed: (db, viewer, song) => Visible.IsListed(song.Artist))
                .Add<Artist>(listed: (db, viewer, artist) => artist.Songs.Any(song => Visible.IsListed(song)));
    }
}
