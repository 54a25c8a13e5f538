using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Conversations;
using Qplet.GraphQL.Data.Samples;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Documents;

/// <summary>The tools of agents, with the sample data.</summary>
[Trait("Database", "Any")]
public sealed class ToolDocumentsTests(ToolDocumentsTests.Seeded seeded) : IClassFixture<ToolDocumentsTests.Seeded>
{
    /// <summary>Reads with all tools, with nothing but the required variables, and with what the answers before have named.</summary>
    [Fact]
    public async Task ReadingTools_OfASampleUser_AnswerWithoutErrors()
    {
        var releases = await CallAsync(
            "UpcomingReleases",
            new
            {
                from = "2000-01-01T00:00:00Z",
                to = "2100-01-01T00:00:00Z",
                first = 5,
            }
        );
        var tracks = await CallAsync("FindTracks", new { first = 5 });
        var conversations = await CallAsync("MyConversations", new { first = 5 });
        var playlists = await CallAsync("DiscoverTracks", new { kind = "NEW" });
        releases["releases"]!["nodes"]!.AsArray().Count.ShouldBe(5);
        tracks["tracks"]!["nodes"]!.AsArray().Count.ShouldBe(5);
        conversations["me"]!["conversations"]!["nodes"]!.AsArray().ShouldNotBeEmpty();
        playlists["systemPlaylist"]!["tracks"]!["nodes"]!.AsArray().ShouldNotBeEmpty();
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["from"] = "2026-01-01T00:00:00Z",
            ["to"] = "2026-12-31T00:00:00Z",
            ["since"] = "2000-01-01T00:00:00Z",
            ["releaseId"] = (string)releases["releases"]!["nodes"]![0]!["id"]!,
            ["subjectId"] = (string)releases["releases"]!["nodes"]![0]!["id"]!,
            ["username"] = (string)releases["releases"]!["nodes"]![0]!["publisher"]!["username"]!,
            ["subcategory"] = (string)releases["releases"]!["nodes"]![0]!["subcategory"]!["code"]!,
            ["trackId"] = (string)tracks["tracks"]!["nodes"]![0]!["id"]!,
            ["conversationId"] = (string)conversations["me"]!["conversations"]!["nodes"]![0]!["id"]!,
            ["albumId"] = await IdOfAsync(static db => db.Albums.Where(static album => !album.IsPrivate).Select(static album => album.Id), "Album"),
            ["playlistId"] = await IdOfAsync(static db => db.Playlists.Where(static list => !list.IsPrivate).Select(static list => list.Id), "Playlist"),
            ["term"] = "the",
            ["kind"] = "POPULAR",
        };

        foreach (var tool in Tools(OperationType.Query))
        {
            var variables = new JsonObject();
            foreach (var variable in tool.Variables.Where(static variable => variable is { Type: NonNullTypeNode, DefaultValue: null }))
            {
                var name = variable.Variable.Name.Value;
                var isDay = SyntaxPrinter.Print(variable.Type) == "LocalDate!";
                variables[name] = isDay ? (name == "from" ? "2000-01-01" : "2100-01-01") : values[name].ToString();
            }

            var data = await CallAsync(tool.Id, variables);

            data.AsObject().Select(static root => root.Value).ShouldNotContain((JsonNode?)null, tool.File);
        }
    }

    [Fact]
    public async Task UpcomingReleases_WithAndWithoutAPlatform_AreThoseWithADateInThePeriod()
    {
        var all = await CallAsync(
            "UpcomingReleases",
            new
            {
                from = "2000-01-01T00:00:00Z",
                to = "2100-01-01T00:00:00Z",
                first = 50,
            }
        );
        var nodes = all["releases"]!["nodes"]!.AsArray();
        var platform = nodes.Select(static node => (string?)node!["soonestDate"]?["platform"]?["name"]).First(static name => name is not null)!;

        var onPlatform = (
            await CallAsync(
                "UpcomingReleases",
                new
                {
                    from = "2000-01-01T00:00:00Z",
                    to = "2100-01-01T00:00:00Z",
                    first = 50,
                    platform,
                }
            )
        )["releases"]!["nodes"]!.AsArray();
        var none = await CallAsync("UpcomingReleases", new { from = "1990-01-01T00:00:00Z", to = "1990-01-02T00:00:00Z" });

        onPlatform.ShouldNotBeEmpty();
        nodes.Count.ShouldBeGreaterThanOrEqualTo(onPlatform.Count);
        none["releases"]!["nodes"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangingTools_OfASampleUser_ChangeWhatTheySay()
    {
        var releases = await CallAsync("UpcomingReleases", new { from = "2000-01-01T00:00:00Z", to = "2100-01-01T00:00:00Z" });
        var release = (string)releases["releases"]!["nodes"]![0]!["id"]!;
        var details = await CallAsync("ReleaseDetails", new { releaseId = release });
        var date = (string)details["releaseDates"]!["nodes"]![0]!["id"]!;
        var track = (string)(await CallAsync("FindTracks", new { first = 1 }))["tracks"]!["nodes"]![0]!["id"]!;

        var added = await CallAsync("AddToMyCalendar", new { releaseDateId = date });
        var hyped = await CallAsync("ReactTo", new { subjectId = release, kind = "HYPE" });
        var commented = await CallAsync("CommentOnSubject", new { subjectId = track, content = "From a tool." });
        var playlist = await CallAsync("NewPlaylist", new { name = "From a tool" });
        var filled = await CallAsync("AddTrackToMyPlaylist", new { playlistId = (string)playlist["createPlaylist"]!["playlist"]!["id"]!, trackId = track });
        var removed = await CallAsync("RemoveFromMyCalendar", new { releaseDateId = date });
        var refused = await CallAsync("CommentOnSubject", new { subjectId = track, content = " " });

        ((bool)added["addToCalendar"]!["releaseDate"]!["viewerHasInCalendar"]!).ShouldBeTrue();
        hyped["addReaction"]!["subject"]!["viewerReactions"]!.ToJsonString().ShouldContain("HYPE");
        ((string)commented["createComment"]!["comment"]!["content"]!).ShouldBe("From a tool.");
        ((int)filled["addTrackToPlaylist"]!["playlist"]!["trackCount"]!).ShouldBe(1);
        ((bool)removed["removeFromCalendar"]!["releaseDate"]!["viewerHasInCalendar"]!).ShouldBeFalse();
        ((string)refused["createComment"]!["errors"]![0]!["__typename"]!).ShouldBe("ValidationError");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<PublishedDocument> Tools(OperationType operation) =>
        seeded
            .Server.Services.GetRequiredService<RequestExecutor>()
            .Published.Current.Where(document => document.Tool is not null && document.Operation.Operation == operation);

    private async Task<JsonNode> CallAsync(string id, object variables)
    {
        using var response = await seeded.Client.PostAsJsonAsync("/graphql", new { id, variables }, Cancellation);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
        answer["errors"].ShouldBeNull($"{id}: {answer.ToJsonString()}");
        return answer["data"]!;
    }

    private async Task<string> IdOfAsync(Func<QpletDbContext, IQueryable<Guid>> query, string type)
    {
        using var scope = seeded.Server.Services.CreateScope();
        return GlobalId.Encode(type, await query(scope.ServiceProvider.GetRequiredService<QpletDbContext>()).FirstAsync(Cancellation));
    }

    /// <summary>A server with sample data, and a client of a user who takes part in conversations and has the highest plan.</summary>
    public sealed class Seeded : IAsyncLifetime
    {
        /// <summary>The server, always on the same day, because the sample data depend on it. Its services wait for them to be written.</summary>
        public ServerFactory Server { get; } =
            new ServerFactory().WithShippedDocuments().At(new SetClock()).On(AnyDatabase.Choose()).With("Database:WriteTimeout", "00:10:00");

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Server.Services.GetRequiredService<SampleSeeder>().SeedAsync(1, progress: null, Cancellation);
            using var scope = Server.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
            var user = await db
                .Users.Where(user => user.Role != UserRole.Admin && db.Set<Participant>().Any(row => row.UserId == user.Id))
                .OrderBy(static user => user.Username)
                .FirstAsync(Cancellation);
            user.Plan = UserPlan.Professional;
            await db.SaveChangesAsync(Cancellation);
            Client = Server.CreateClient();
            Client.DefaultRequestHeaders.Authorization = new("Bearer", await Server.SignInAsync(user));
        }

        public async ValueTask DisposeAsync()
        {
            Client?.Dispose();
            await Server.DisposeAsync();
        }
    }
}
