using System.Text.Json.Nodes;
using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.References;

public sealed class JoinedReferenceTests : IAsyncDisposable
{
    private readonly List<MusicDatabase> _databases = [];

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("{ songs { nodes { title artist { name } coverArtist { name } } } }")]
    [InlineData("{ songs { edges { node { title artist { name } coverArtist { name } } } } }")]
    [InlineData("{ songs(first: 50, order: [{ artist: { name: ASC } }]) { nodes { title artist { name } coverArtist { name } } } }")]
    [InlineData(
        "{ songs(first: 50, where: { artist: { name: { neq: \"x\" } } }) { nodes { ...song } } } "
            + "fragment song on Song { title artist { name } coverArtist { name } }"
    )]
    [InlineData("{ songs(last: 50, order: [{ rating: DESC }]) { nodes { title artist { name } coverArtist { name } } pageInfo { startCursor } } }")]
    public async Task List_OfRowsThatReferToEntities_ReadsThemWithTheRows(string document)
    {
        var database = Database();

        var data = await database.DataAsync(document);

        Songs(data).Order(StringComparer.Ordinal).ShouldBe(["One: Ada, Bob", "Three: Cy, none", "Two: Ada, none"]);
        database.Log.Statements.Distinct().ShouldAllBe(static sql => sql.Contains("$j0") && sql.Contains("$j1"));
        database.Log.Statements.ShouldAllBe(static sql => !sql.StartsWith("SELECT \"a\""));
    }

    [Fact]
    public async Task List_PageByPage_ReturnsEveryRowOnceWithItsReference()
    {
        var database = Database();
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = await database.DataAsync(
                "query($after: String) { songs(first: 1, after: $after, order: [{ rating: ASC }]) "
                    + "{ nodes { title artist { name } coverArtist { name } } pageInfo { endCursor hasNextPage } } }",
                new { after }
            );
            found.AddRange(Songs(page));
            after = (bool)page["songs"]!["pageInfo"]!["hasNextPage"]! ? (string)page["songs"]!["pageInfo"]!["endCursor"]! : null;
        } while (after is not null);

        found.ShouldBe(["Three: Cy, none", "One: Ada, Bob", "Two: Ada, none"]);
    }

    [Fact]
    public async Task List_OfEachParent_ReadsReferencesWithTheRows()
    {
        var database = Database();

        var data = await database.DataAsync("{ artists { nodes { songs(first: 2) { nodes { title artist { name } coverArtist { name } } } } } }");

        data["artists"]!["nodes"]!
            .AsArray()
            .SelectMany(static artist => Songs(artist!))
            .Order(StringComparer.Ordinal)
            .ShouldBe(["One: Ada, Bob", "Three: Cy, none", "Two: Ada, none"]);
        database.Log.Statements.Count.ShouldBe(2);
    }

    [Fact]
    public async Task List_OrderThatJoinsTheEntity_JoinsItOnce()
    {
        var database = Database();

        await database.DataAsync("{ songs(order: [{ artist: { name: ASC } }]) { nodes { title artist { name joinedAt } } } }");

        var sql = database.Log.Statements.ShouldHaveSingleItem();
        sql.Split(" JOIN ").Length.ShouldBe(2);
        sql.ShouldContain("\"JoinedAt\" AS \"$j0JoinedAt\"");
    }

    [Fact]
    public async Task List_EntityWithARule_LoadsItByItsRule()
    {
        var database = Database(hasRules: true);
        const string Document = "{ songs { nodes { title coverArtist { name } artist { name } } } }";

        var all = Songs(await database.DataAsync(Document, viewer: new Listener(IsCurator: true)));
        var some = Songs(await database.DataAsync(Document));

        all.Order(StringComparer.Ordinal).ShouldBe(["One: Ada, Bob", "Three: Cy, none", "Two: Ada, none"]);
        some.Order(StringComparer.Ordinal).ShouldBe(["One: Ada, none", "Three: Cy, none", "Two: Ada, none"]);
        database.Log.Statements.ShouldAllBe(static sql => !sql.Contains("$j0"));
    }

    private MusicDatabase Database(bool hasRules = false)
    {
        var database = new MusicDatabase(hasRules);
        _databases.Add(database);
        Artist[] artists =
        [
            .. ((string[])["Ada", "Bob", "Cy"]).Select(name => new Artist
            {
                Id = Guid.NewGuid(),
                Name = name,
                Secret = name == "Bob" ? "gone" : "",
            }),
        ];
        database.Add(artists);
        database.Add(
            Song(1, "One", artists[0], artists[1], rating: 2),
            Song(2, "Two", artists[0], null, rating: null),
            Song(3, "Three", artists[2], null, rating: 1)
        );
        database.Log.Clear();
        return database;
    }

    private static Song Song(int id, string title, Artist artist, Artist? cover, int? rating) =>
        new()
        {
            Id = id,
            Title = title,
            ArtistId = artist.Id,
            CoverArtistId = cover?.Id,
            Rating = rating,
        };

    private static IEnumerable<string> Songs(JsonNode data) =>
        (data["songs"]!["nodes"]?.AsArray() ?? new JsonArray([.. data["songs"]!["edges"]!.AsArray().Select(static edge => edge!["node"]!.DeepClone())])).Select(
            static song => $"{song!["title"]}: {song["artist"]!["name"]}, {song["coverArtist"]?["name"]?.ToString() ?? "none"}"
        );
}
