using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Playbacks that were acknowledged count once, even if the process is killed while they are recorded and counted.</summary>
public sealed class PlaybackCrashTests
{
    private const int Clients = 12;
    private const int PlaybacksBeforeTheEnd = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RecordPlayback_WhenTheServerIsKilled_LosesNoneAndCountsNoneTwice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test kills a process with a signal.");
        const int Before = 7;
        using var server = new StartProcess("Development", ("Database__SeedWhenEmpty", "false"));
        await server.WaitForAsync("Stop ");
        await AddTrackAsync(server.Database, Before);
        using var http = new HttpClient { BaseAddress = AddressOf(server) };
        var tracks = await AskAsync(http, "{ tracks(first: 1) { nodes { id } } }");
        var id = tracks.GetProperty("tracks").GetProperty("nodes")[0].GetProperty("id").GetString()!;
        var (sent, acknowledged) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var playing = Enumerable.Range(0, Clients).Select(PlayUntilTheEndAsync).ToList();
        await enough.Task.WaitAsync(Cancellation);
        await server.EndAsync("KILL");
        await Task.WhenAll(playing);

        using var restarted = new StartProcess(
            "Development",
            ("ConnectionStrings__Qplet", $"Data Source={server.Database}"),
            ("Database__SeedWhenEmpty", "false")
        );
        await restarted.WaitForAsync("Stop ");
        using var next = new HttpClient { BaseAddress = AddressOf(restarted) };
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(PlaybacksBeforeTheEnd);

        // Those whose answer was lost are sent again, like some that were acknowledged.
        foreach (var playId in sent.Except(acknowledged).Concat(acknowledged.Take(20)))
        {
            await PlayAsync(next, id, playId);
        }
        await Eventually.IsTrueAsync(
            async () => await CountAsync(next, id) >= Before + sent.Count,
            $"{Before} and {sent.Count} playbacks are counted; {acknowledged.Count} were acknowledged"
        );
        await PlayAsync(next, id, "the last one");
        (await PlayAsync(next, id, "the last one")).ShouldBe(Before + sent.Count + 1);
        (await restarted.EndAsync("TERM")).ExitCode.ShouldBe(0);

        async Task PlayUntilTheEndAsync(int client)
        {
            for (var number = 0; ; number++)
            {
                var playId = $"{client}-{number}";
                sent.Add(playId);
                try
                {
                    await PlayAsync(http, id, playId);
                }
                catch (HttpRequestException)
                {
                    return;
                }
                acknowledged.Add(playId);
                if (acknowledged.Count >= PlaybacksBeforeTheEnd)
                {
                    enough.TrySetResult();
                }
            }
        }
    }

    /// <summary>Adds a track that was played before. To create the sample data would take longer than the test.</summary>
    private static async Task AddTrackAsync(string database, int playbackCount)
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={database}");
        await using var services = new ServiceCollection().AddLogging().AddQpletData(settings).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            Username = "ada",
            NormalizedUsername = "ada",
            Name = "Ada",
            CreatedAt = now,
        };
        db.AddRange(
            user,
            new Track
            {
                Id = Guid.CreateVersion7(),
                OwnerId = user.Id,
                Title = "Deep",
                PlaybackCount = playbackCount,
                CreatedAt = now,
            }
        );
        await db.SaveChangesAsync(Cancellation);
    }

    private static Uri AddressOf(StartProcess server) => new(Regex.Match(server.Output, @"http://127\.0\.0\.1:\d+").Value);

    private static async Task<int> PlayAsync(HttpClient http, string id, string playId)
    {
        const string Document =
            "mutation ($id: ID!, $playId: String) { recordPlayback(input: { trackId: $id, playId: $playId }) { track { playbackCount } "
            + "errors { __typename } } }";
        var data = await AskAsync(http, Document, new { id, playId });
        return data.GetProperty("recordPlayback").GetProperty("track").GetProperty("playbackCount").GetInt32();
    }

    private static async Task<int> CountAsync(HttpClient http, string id) =>
        (await AskAsync(http, "query ($id: ID!) { track(id: $id) { playbackCount } }", new { id }))
            .GetProperty("track")
            .GetProperty("playbackCount")
            .GetInt32();

    private static async Task<JsonElement> AskAsync(HttpClient http, string query, object? variables = null)
    {
        using var response = await http.PostAsJsonAsync("/graphql", new { query, variables }, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data");
    }
}
