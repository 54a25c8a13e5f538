using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Subjects;
using Qplet.GraphQL.Data.Usage;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Usage;

public sealed class UsageMutationsTests : CatalogueTests
{
    private const string Refused = "errors { __typename ... on Error { message path } ... on NotFoundError { resourceId } }";

    private UsageCounter Counter => Gateway.Services.GetRequiredService<UsageCounter>();

    private UsageRecorder Recorder => Gateway.Services.GetRequiredService<UsageRecorder>();

    [Fact]
    public async Task RecordPlayback_OfATrack_IsInTheAnswerAndInTheCounter()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = IdOf(await AddTrackAsync(ada, "Deep", t => t.PlaybackCount = 7));

        (await PlayAsync(fan, track, "a")).WithoutErrors().Text("recordPlayback.track.playbackCount").ShouldBe("8");
        (await PlayAsync(null, track, "a")).WithoutErrors().Text("recordPlayback.track.playbackCount").ShouldBe("9");
        await Counter.CountAsync(Cancellation);
        (await PlayAsync(fan, track, "b")).WithoutErrors().Text("recordPlayback.track.playbackCount").ShouldBe("10");

        (await CountOfAsync(track)).ShouldBe("9");
        await Counter.CountAsync(Cancellation);
        (await CountOfAsync(track)).ShouldBe("10");
    }

    [Fact]
    public async Task C1_PauseResumeAndRestart_CountOnePlaybackWithoutError()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = IdOf(await AddTrackAsync(ada, "Deep"));
        foreach (var playId in (string?[])["0193", null])
        {
            var before = await PlayAsync(fan, track, playId);
            foreach (var pause in (TimeSpan[])[TimeSpan.Zero, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(20)])
            {
                Gateway.Time.Advance(pause);
                var again = await PlayAsync(fan, track, playId);
                again.WithoutErrors().Text("recordPlayback.errors").ShouldBeNull();
                again.Text("recordPlayback.track.playbackCount").ShouldBe(before.WithoutErrors().Text("recordPlayback.track.playbackCount"));
            }
        }

        await Counter.CountAsync(Cancellation);
        (await CountOfAsync(track)).ShouldBe("2");
        Gateway.Time.Advance(TimeSpan.FromMinutes(10));
        (await PlayAsync(fan, track, null)).WithoutErrors().Text("recordPlayback.track.playbackCount").ShouldBe("3");
    }

    [Fact]
    public async Task RecordPlayback_ByManyAtOnce_CountsEachListeningOnce()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var tracks = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            tracks.Add(IdOf(await AddTrackAsync(ada, $"T{i}")));
        }

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 300).Select(number => PlayAsync(ada, tracks[number % tracks.Count], $"{number / 2}")).Append(CountingAsync())
        );

        answers.OfType<Answer>().ShouldAllBe(answer => answer.WithoutErrors().Text("recordPlayback.errors") == null);
        await Counter.CountAsync(Cancellation);
        await using var db = Gateway.Open();
        var records = await db.UsageRecords.GroupBy(record => record.SubjectId).ToDictionaryAsync(group => group.Key, group => group.Count(), Cancellation);
        records.Values.Sum().ShouldBe(300);
        foreach (var track in await db.Tracks.ToListAsync(Cancellation))
        {
            track.PlaybackCount.ShouldBe(records[track.Id]);
        }

        async Task<Answer> CountingAsync()
        {
            for (var i = 0; i < 5; i++)
            {
                await Counter.CountAsync(Cancellation);
            }
            return await PlayAsync(ada, tracks[0], "0");
        }
    }

    [Fact]
    public async Task RecordPlayback_BadInput_IsRefused()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var track = IdOf(await AddTrackAsync(ada, "Deep"));
        var missing = IdOf(new Data.Tracks.Track { Id = Guid.CreateVersion7(Gateway.Time.GetUtcNow()) });

        Fields((await PlayAsync(ada, track, TextOf(65))).WithoutErrors(), "recordPlayback").ShouldBe(["input.playId"]);
        Fields((await PlayAsync(ada, track, " ")).WithoutErrors(), "recordPlayback").ShouldBe(["input.playId"]);
        Fields((await PlayAsync(ada, track, "a\0b")).WithoutErrors(), "recordPlayback").ShouldBe(["input.playId"]);
        (await PlayAsync(ada, track, TextOf(64))).WithoutErrors().Text("recordPlayback.errors").ShouldBeNull();
        (await PlayAsync(ada, missing, "a")).WithoutErrors().Text("recordPlayback.errors.0.resourceId").ShouldBe(missing);
        (await PlayAsync(ada, IdOf(ada), "a")).ErrorCodes.ShouldBe(["ID_WRONG_TYPE"]);
        await using var db = Gateway.Open();
        (await db.UsageRecords.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task RecordView_OfAUser_CountsOnceAnHourForEachCaller()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada", change: u => u.ViewCount = 40), await Gateway.AddUserAsync("fan"));

        (await ViewAsync(fan, IdOf(ada))).WithoutErrors().Text("recordView.subject.viewCount").ShouldBe("41");
        (await ViewAsync(fan, IdOf(ada))).WithoutErrors().Text("recordView.subject.viewCount").ShouldBe("41");
        (await ViewAsync(null, IdOf(ada))).WithoutErrors().Text("recordView.subject.viewCount").ShouldBe("42");
        Gateway.Time.Advance(TimeSpan.FromMinutes(61));
        (await ViewAsync(fan, IdOf(ada))).WithoutErrors().Text("recordView.subject.viewCount").ShouldBe("43");

        await Counter.CountAsync(Cancellation);
        var read = await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { ... on Viewable { viewCount } } }", null, new { id = IdOf(ada) });
        read.WithoutErrors().Text("node.viewCount").ShouldBe("43");
    }

    [Fact]
    public async Task RecordView_WithoutASignIn_CountsOnceForEachNetwork()
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var network in (string[])["192.0.2.1", "192.0.2.2", "192.0.2.1"])
        {
            var view = new ReportedUsage(UsageKind.View, new SubjectKey(User.KindName, ada.Id), UserId: null, network);
            await Recorder.RecordAsync(Viewer.Anonymous, view, Cancellation);
        }

        await using var db = Gateway.Open();
        (await db.UsageRecords.CountAsync(Cancellation)).ShouldBe(2);
        (await db.UsageRecords.AllAsync(record => record.UserId == null, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task RecordView_OfWhatCannotBeViewed_IsRefused()
    {
        var (ada, gone) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("gone", change: u => u.DeletedAt = NextMoment()));
        var track = await AddTrackAsync(ada, "Deep");

        var wrong = (await ViewAsync(ada, IdOf(track))).WithoutErrors();
        Fields(wrong, "recordView").ShouldBe(["input.subjectId"]);
        wrong.Text("recordView.errors.0.message")!.ShouldContain("User");
        Fields((await ViewAsync(ada, "nonsense")).WithoutErrors(), "recordView").ShouldBe(["input.subjectId"]);
        (await ViewAsync(ada, IdOf(gone))).WithoutErrors().Text("recordView.errors.0.resourceId").ShouldBe(IdOf(gone));
        await using var db = Gateway.Open();
        (await db.UsageRecords.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task AddReaction_ToATrack_RaisesItsPopularityUntilItIsRemoved()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var track = await AddTrackAsync(ada, "Deep");

        await ReactAsync("addReaction");
        await ReactAsync("addReaction");
        (await PopularityAsync()).ShouldBeGreaterThan(0);
        Gateway.Time.Advance(TimeSpan.FromDays(3));
        await ReactAsync("removeReaction");
        await ReactAsync("removeReaction");
        (await PopularityAsync()).ShouldBe(0);

        async Task ReactAsync(string mutation) =>
            (
                await Gateway.AskAsync(
                    $"mutation ($id: ID!) {{ {mutation}(input: {{ subjectId: $id, kind: LIKE }}) {{ errors {{ __typename }} }} }}",
                    fan,
                    new { id = IdOf(track) }
                )
            )
                .WithoutErrors()
                .Text($"{mutation}.errors")
                .ShouldBeNull();

        async Task<long> PopularityAsync()
        {
            await using var db = Gateway.Open();
            return (await db.Tracks.SingleAsync(Cancellation)).Popularity;
        }
    }

    private Task<Answer> PlayAsync(User? viewer, string trackId, string? playId) =>
        Gateway.AskAsync(
            $"mutation ($id: ID!, $playId: String) {{ recordPlayback(input: {{ trackId: $id, playId: $playId }}) {{ track {{ playbackCount }} {Refused} }} }}",
            viewer,
            new { id = trackId, playId }
        );

    private Task<Answer> ViewAsync(User? viewer, string id) =>
        Gateway.AskAsync($"mutation ($id: ID!) {{ recordView(input: {{ subjectId: $id }}) {{ subject {{ viewCount }} {Refused} }} }}", viewer, new { id });

    private async Task<string?> CountOfAsync(string track) =>
        (await Gateway.AskAsync("query ($id: ID!) { track(id: $id) { playbackCount } }", null, new { id = track })).Text("track.playbackCount");
}
