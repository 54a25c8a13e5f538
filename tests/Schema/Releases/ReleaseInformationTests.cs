using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Releases;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Releases;

public sealed class ReleaseInformationTests : CatalogueTests
{
    private const string Create = $$"""
        mutation ($input: CreateReleaseInput!) {
          createRelease(input: $input) { release { id album { name } {{Contents}} } {{Errors}} }
        }
        """;

    private const string Update = $$"""
        mutation ($input: UpdateReleaseInput!) {
          updateRelease(input: $input) { release { id title album { name } {{Contents}} } errors { __typename } }
        }
        """;

    private const string Contents =
        "matches { league series games teams { name acronym location isWinner score } } tracklist { position title duration track { title } }";

    [Fact]
    public async Task Informations_OfTheRestDocumentation_HaveTheSameFacts()
    {
        await AddReferenceAsync();
        var pro = await Gateway.AddUserAsync("pro", plan: UserPlan.Professional);
        var input = InputWith(
            """
            {
              "matches": [{
                "league": "LCO", "series": "Split 1 2024", "games": 5,
                "teams": [
                  { "acronym": "GZ", "location": "au", "name": "Ground Zero Gaming", "isWinner": true, "score": 3 },
                  { "acronym": "ANC", "location": "au", "name": "Antic Esports", "isWinner": false, "score": 1 }
                ]
              }],
              "tracklist": [{ "title": "Transcendental Cha Cha Cha", "duration": "PT3M29.297S" }],
              "details": [{ "key": "rescheduled", "value": "yes" }, { "key": "match", "value": "Grand final: GZ vs ANC" }]
            }
            """
        );
        var created = (await Gateway.AskAsync(Create, pro, new { input })).WithoutErrors();
        created.Text("createRelease.errors").ShouldBeNull();

        var answer = await Gateway.AskAsync(
            $"query ($id: ID!) {{ release(id: $id) {{ {Contents} details {{ key value }} }} }}",
            await Gateway.AddUserAsync("reader", plan: UserPlan.Professional),
            new { id = created.Text("createRelease.release.id") }
        );

        answer
            .WithoutErrors()
            .At("release")
            .ToString()
            .ShouldBe(
                """{"matches":[{"league":"LCO","series":"Split 1 2024","games":5,"teams":["""
                    + "{\"name\":\"Ground Zero Gaming\",\"acronym\":\"GZ\",\"location\":\"au\",\"isWinner\":true,\"score\":3},"
                    + "{\"name\":\"Antic Esports\",\"acronym\":\"ANC\",\"location\":\"au\",\"isWinner\":false,\"score\":1}]}],"
                    + "\"tracklist\":[{\"position\":1,\"title\":\"Transcendental Cha Cha Cha\",\"duration\":\"PT3M29.297S\",\"track\":null}],"
                    + "\"details\":[{\"key\":\"rescheduled\",\"value\":\"yes\"},{\"key\":\"match\",\"value\":\"Grand final: GZ vs ANC\"}]}"
            );
    }

    [Theory]
    [InlineData("anonymous", "")]
    [InlineData("free", "")]
    [InlineData("verified", "")]
    [InlineData("premium", "matches tracklist")]
    [InlineData("professional", "matches tracklist details")]
    [InlineData("publisher", "matches tracklist details")]
    [InlineData("admin", "matches tracklist details")]
    public async Task Contents_ByCaller_NeedThePlan(string caller, string visible)
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        var viewer = caller switch
        {
            "anonymous" => null,
            "publisher" => publisher,
            "admin" => await Gateway.AddUserAsync("admin", UserRole.Admin),
            _ => await Gateway.AddUserAsync("reader", plan: Enum.Parse<UserPlan>(caller, ignoreCase: true)),
        };
        var release = await AddReleaseAsync(publisher, "R");

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { release(id: $id) { title matches { league } tracklist { title } details { key } similars { totalCount } "
                + "recommendations { totalCount } share { url } } }",
            viewer,
            new { id = IdOf("Release", release.Id) }
        );

        string[] gated = ["matches", "tracklist", "details"];
        string.Join(' ', gated.Where(field => answer.At($"release.{field}").ValueKind == JsonValueKind.Array)).ShouldBe(visible);
        answer.ErrorCodes.Count.ShouldBe(gated.Length - visible.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        answer.ErrorCodes.ShouldAllBe(code => code == "PLAN_REQUIRED");
        answer.Text("release.share.url").ShouldNotBeNull();
        answer.At("release.similars.totalCount").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Share_OfTheRestDocumentation_HasTheSameLinks()
    {
        await AddReferenceAsync();
        const string Title = "Tom & \"Jerry\" <2> 🎉 'x'";
        var release = await AddReleaseAsync(await Gateway.AddUserAsync("publisher"), Title);

        var answer = await Gateway.AskAsync(
            "query ($id: ID!) { release(id: $id) { url share { url embedCode socialLinks { facebook x reddit pinterest linkedIn } } } }",
            null,
            new { id = IdOf("Release", release.Id) }
        );

        var url = answer.WithoutErrors().Text("release.share.url")!;
        url.ShouldBe(answer.Text("release.url"));
        var code = answer.Text("release.share.embedCode")!;
        code.ShouldStartWith("<iframe title=\"");
        code.ShouldEndWith("></iframe>");
        code.Count(c => c is '<').ShouldBe(2);
        WebUtility.HtmlDecode(code.Split('"')[1]).ShouldBe(Title);
        WebUtility.HtmlDecode(code.Split('"')[3]).ShouldBe($"https://www.quodat.com/share/embed/releases/{release.Id}");
        ShouldLead("facebook", "https://www.facebook.com/sharer/sharer.php", ("u", url));
        ShouldLead("x", "https://twitter.com/intent/tweet", ("url", url), ("text", Title));
        ShouldLead("reddit", "https://www.reddit.com/submit", ("url", url), ("title", Title));
        ShouldLead("pinterest", "https://www.pinterest.com/pin/create/button/", ("url", url), ("description", Title));
        ShouldLead("linkedIn", "https://www.linkedin.com/sharing/share-offsite/", ("url", url));

        void ShouldLead(string network, string page, params (string, string)[] parameters)
        {
            var parts = answer.Text($"release.share.socialLinks.{network}")!.Split('?');
            parts[0].ShouldBe(page);
            parts[1].Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], Uri.UnescapeDataString(pair[1]))).ShouldBe(parameters, network);
        }
    }

    [Fact]
    public async Task Tracklist_NamesTracksOnlyToThoseWhoFindThemInLists()
    {
        await AddReferenceAsync();
        var (publisher, artist) = (await Gateway.AddUserAsync("publisher"), await Gateway.AddUserAsync("artist"));
        var (blocked, admin) = (await Gateway.AddUserAsync("blocked", plan: UserPlan.Premium), await Gateway.AddUserAsync("admin", UserRole.Admin));
        var track = await AddTrackAsync(artist, "Song");
        await BlockAsync(artist, blocked);
        var release = await AddReleaseAsync(publisher, "R");
        await Gateway.SaveAsync(
            new TracklistEntry
            {
                ReleaseId = release.Id,
                Position = 1,
                Title = "Song (live)",
                TrackId = track.Id,
            },
            new TracklistEntry
            {
                ReleaseId = release.Id,
                Position = 2,
                Title = "Other",
            }
        );
        const string Document = "query ($id: ID!) { release(id: $id) { tracklist { title track { title } } } }";
        var id = IdOf("Release", release.Id);

        var seen = await Gateway.AskAsync(Document, admin, new { id });
        var hidden = await Gateway.AskAsync(Document, blocked, new { id });
        await using (var db = Gateway.Open())
        {
            await db.Tracks.ExecuteDeleteAsync(Cancellation);
        }
        var gone = await Gateway.AskAsync(Document, admin, new { id });

        const string Without = """[{"title":"Song (live)","track":null},{"title":"Other","track":null}]""";
        seen.WithoutErrors()
            .At("release.tracklist")
            .ToString()
            .ShouldBe("""[{"title":"Song (live)","track":{"title":"Song"}},{"title":"Other","track":null}]""");
        hidden.WithoutErrors().At("release.tracklist").ToString().ShouldBe(Without);
        gone.WithoutErrors().At("release.tracklist").ToString().ShouldBe(Without);
    }

    [Fact]
    public async Task UpdateRelease_Contents_AreReplacedOrKept()
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");
        var album = await AddAlbumAsync(publisher, "Nightfall");
        var track = await AddTrackAsync(publisher, "Song");
        var created = await CreateAsync(
            $$"""
            {
              "albumId": "{{IdOf("Album", album.Id)}}",
              "tracklist": [{ "title": "One", "trackId": "{{IdOf("Track", track.Id)}}" }, { "title": "Two" }],
              "matches": [{ "league": "L", "teams": [{ "name": "A" }, { "name": "B" }] }]
            }
            """
        );
        var releaseId = created.Text("createRelease.release.id");

        var kept = await UpdateAsync(new { releaseId, title = "New" });
        var replaced = await UpdateAsync(
            new
            {
                releaseId,
                tracklist = new[] { new { title = "Three" } },
                matches = Array.Empty<object>(),
                albumId = (string?)null,
            }
        );

        const string Match =
            """[{"league":"L","series":null,"games":null,"teams":[{"name":"A","acronym":null,"location":null,"isWinner":false,"score":null},"""
            + """{"name":"B","acronym":null,"location":null,"isWinner":false,"score":null}]}]""";
        kept.Text("updateRelease.release.title").ShouldBe("New");
        kept.Text("updateRelease.release.album.name").ShouldBe("Nightfall");
        kept.At("updateRelease.release.matches").ToString().ShouldBe(Match);
        kept.At("updateRelease.release.tracklist")
            .ToString()
            .ShouldBe("""[{"position":1,"title":"One","duration":null,"track":{"title":"Song"}},{"position":2,"title":"Two","duration":null,"track":null}]""");
        replaced.Text("updateRelease.release.album").ShouldBeNull();
        replaced.At("updateRelease.release.matches").ToString().ShouldBe("[]");
        replaced.At("updateRelease.release.tracklist").ToString().ShouldBe("""[{"position":1,"title":"Three","duration":null,"track":null}]""");

        async Task<Answer> CreateAsync(string change) => (await Gateway.AskAsync(Create, publisher, new { input = InputWith(change) })).WithoutErrors();

        async Task<Answer> UpdateAsync(object input) => (await Gateway.AskAsync(Update, publisher, new { input })).WithoutErrors();
    }

    [Theory]
    [InlineData("""{ "tracklist": [{ "title": " " }] }""", "input.tracklist.0.title")]
    [InlineData("""{ "tracklist": [{ "title": "A" }, { "title": "B", "duration": "P2D" }] }""", "input.tracklist.1.duration")]
    [InlineData("""{ "tracklist": [{ "title": "A", "duration": "-PT1S" }] }""", "input.tracklist.0.duration")]
    [InlineData("""{ "matches": [{ "league": "", "teams": [{ "name": "A" }, { "name": "" }] }] }""", "input.matches.0.league input.matches.0.teams.1.name")]
    [InlineData("""{ "matches": [{ "league": "L", "games": 0, "teams": [{ "name": "A" }, { "name": "B" }] }] }""", "input.matches.0.games")]
    [InlineData("""{ "matches": [{ "league": "L", "teams": [{ "name": "A", "score": -1 }, { "name": "B" }] }] }""", "input.matches.0.teams.0.score")]
    [InlineData("""{ "matches": [{ "league": "L", "teams": [{ "name": "A" }] }] }""", "input.matches.0.teams")]
    [InlineData(
        """{ "matches": [{ "league": "L", "teams": [{ "name": "A", "isWinner": true }, { "name": "B", "isWinner": true }] }] }""",
        "input.matches.0.teams"
    )]
    public async Task CreateRelease_BadContents_NamesTheFieldsAndStoresNothing(string change, string fields)
    {
        await AddReferenceAsync();
        var publisher = await Gateway.AddUserAsync("publisher");

        var answer = (await Gateway.AskAsync(Create, publisher, new { input = InputWith(change) })).WithoutErrors();

        Fields(answer, "createRelease").ShouldBe(fields.Split(' '));
        await using var db = Gateway.Open();
        (await db.Releases.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tracklist", 201)]
    [InlineData("matches", 101)]
    public async Task CreateRelease_LongContents_AreRefused(string list, int count)
    {
        await AddReferenceAsync();
        var item = list == "tracklist" ? """{ "title": "A" }""" : """{ "league": "L", "teams": [{ "name": "A" }, { "name": "B" }] }""";
        var input = InputWith($$"""{ "{{list}}": [{{string.Join(',', Enumerable.Repeat(item, count))}}] }""");

        var answer = (await Gateway.AskAsync(Create, await Gateway.AddUserAsync("publisher"), new { input })).WithoutErrors();

        Fields(answer, "createRelease").ShouldBe([$"input.{list}"]);
    }

    [Fact]
    public async Task CreateRelease_TracksAndAlbumsOfOthers_AreRefusedByTheirRules()
    {
        await AddReferenceAsync();
        var (publisher, artist) = (await Gateway.AddUserAsync("publisher"), await Gateway.AddUserAsync("artist"));
        var track = await AddTrackAsync(artist, "Song");
        var (open, secret) = (await AddAlbumAsync(artist, "Open"), await AddAlbumAsync(artist, "Secret", isPrivate: true));
        await BlockAsync(artist, publisher);

        (await RefusedAsync($$"""{ "tracklist": [{ "title": "A" }, { "title": "B", "trackId": "{{IdOf("Track", track.Id)}}" }] }""")).ShouldBe([
            "NotFoundError",
        ]);
        (
            await RefusedAsync($$"""{ "tracklist": [{ "title": "A", "trackId": "{{IdOf("Track", Guid.CreateVersion7(Gateway.Time.GetUtcNow()))}}" }] }""")
        ).ShouldBe(["NotFoundError"]);
        (await RefusedAsync($$"""{ "albumId": "{{IdOf("Album", open.Id)}}" }""")).ShouldBe(["NotOwnerError"]);
        (await RefusedAsync($$"""{ "albumId": "{{IdOf("Album", secret.Id)}}" }""")).ShouldBe(["NotFoundError"]);
        await using var db = Gateway.Open();
        (await db.Releases.AnyAsync(Cancellation)).ShouldBeFalse();

        async Task<IReadOnlyList<string>> RefusedAsync(string change) =>
            (await Gateway.AskAsync(Create, publisher, new { input = InputWith(change) })).WithoutErrors().DomainErrors("createRelease");
    }

    private static Dictionary<string, object?> InputWith(string change)
    {
        var input = new Dictionary<string, object?>
        {
            ["title"] = "Soon",
            ["description"] = "About it.",
            ["thumbnailUrl"] = "https://example.com/t.png",
            ["subcategoryCode"] = "game",
        };
        foreach (var member in JsonDocument.Parse(change).RootElement.EnumerateObject())
        {
            input[member.Name] = member.Value;
        }
        return input;
    }
}
