using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Import.Live;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Server.Import;

public sealed class LiveImportTests : IAsyncLifetime
{
    private const string Included = "include=dates,sources,details";
    private const string Focus = $"explore/focus?{Included}";
    private const string Dates = "releases/5/dates?per_page=50";

    private static readonly (string Path, string Answer)[] s_quodat =
    [
        ("resources/categories?includes=subcategories", """{"data": [{"libelle": "game", "name": "Game", "subcategories": []}]}"""),
        (
            Focus,
            """
            {"data": [{"id": 5, "title": "Odyssey", "subcategory": "game", "statistics": {"likes": 3}, "state": {"tba": false, "passed": false},
              "publisher": {"name": "Big Studio", "username": "BigStudio"}}]}
            """
        ),
        (Dates, """{"data": [{"id": 1, "precision": "day", "date": "2031-01-20"}], "meta": {"pagination": {"current_page": 1, "total_pages": 3}}}"""),
        (
            $"{Dates}&page=2",
            """{"data": [{"id": 2, "precision": "day", "date": "2031-01-21"}], "meta": {"pagination": {"current_page": 2, "total_pages": 3}}}"""
        ),
        (
            $"{Dates}&page=3",
            """{"data": [{"id": 3, "precision": "day", "date": "2031-01-22"}], "meta": {"pagination": {"current_page": 3, "total_pages": 3}}}"""
        ),
        ("releases/5/sources", """{"data": [{"id": 8, "title": "Trailer", "link": "https://x.example/trailer"}]}"""),
        (
            "releases/5/informations?include=recommendations,similars",
            """
            {"data": {"recommendations": [{"id": 6, "title": "Iliad", "subcategory": "game", "statistics": {}, "dates": [], "sources": []}], "similars": []}}
            """
        ),
        ("releases/5/informations?include=matches,tracklists", """{"data": {"matches": null, "tracklists": [{"position": 1, "title": "Overture"}]}}"""),
        ("features", """{"data": [{"id": 27, "title": "Dark mode", "description": "Less light", "status": "planned", "proposed_by": "Carla"}]}"""),
        ("publishers/BigStudio/followers?per_page=50", """{"data": [{"name": "Carla", "username": "carla"}]}"""),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-live-").FullName;
    private readonly ImmediateClock _clock = new();
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string State => Path.Combine(_folder, "state");

    public async ValueTask InitializeAsync()
    {
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder, "live.db")}");
        await DatabaseTemplate.CopyAsync(settings, Cancellation);
        _services = new ServiceCollection().AddQpletData(settings).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Import_Quodat_FollowsPagesListsAndRecommendations()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);

        var report = await ImportAsync(source);

        report.IsComplete.ShouldBeTrue();
        await using var db = Open();
        (await db.ReleaseDates.Where(d => d.ReleaseId == 5).Select(d => d.Id).Order().ToListAsync(Cancellation)).ShouldBe([1, 2, 3]);
        (await db.ReleaseSources.SingleAsync(Cancellation)).ReleaseId.ShouldBe(5);
        (await db.Releases.Where(r => r.Id == 5).SelectMany(r => r.Tracklist).SingleAsync(Cancellation)).Title.ShouldBe("Overture");
        (await db.FeatureRequests.SingleAsync(Cancellation)).Title.ShouldBe("Dark mode");
        (await db.Releases.Select(r => r.Title).Order().ToListAsync(Cancellation)).ShouldBe(["Iliad", "Odyssey"]);
        (await db.Follows.Select(f => f.Follower.Username + ">" + f.Followee.Username).SingleAsync(Cancellation)).ShouldBe("carla>BigStudio");
        source.Requests.ShouldBeUnique();
        source.Secrets.Distinct().ShouldBe(["top-secret"]);
        Directory.Exists(State).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_CalendarOfANamedUser_AddsItsDates()
    {
        var month = $"calendar?period=month&date={_clock.GetUtcNow():yyyy-MM}-01&per_page=50";
        await using var source = await FakeSource.StartAsync([
            .. s_quodat,
            (month, """{"data": [{"release": 5, "precision": "day", "date": "2031-01-21"}], "meta": {"pagination": {"current_page": 1, "total_pages": 2}}}"""),
            (
                $"{month}&page=2",
                """{"data": [{"release": 5, "precision": "day", "date": "2031-01-22"}], "meta": {"pagination": {"current_page": 2, "total_pages": 2}}}"""
            ),
        ]);

        var report = await ImportAsync(source, username: "carla");

        report.IsComplete.ShouldBeTrue();
        await using var db = Open();
        (await db.CalendarEntries.Select(e => e.User.Username + e.ReleaseDateId).Order().ToListAsync(Cancellation)).ShouldBe(["carla2", "carla3"]);
        source.Requests.Count(path => path.StartsWith("calendar?period=month&date=", StringComparison.Ordinal)).ShouldBe(14);
        source.Requests.ShouldBeUnique();
    }

    [Fact]
    public async Task Import_Qplet_FollowsPagesCursorsAndDetails()
    {
        const string Ludwig = "33333333-df85-4307-a069-68612c4471e1";
        const string Elise = "33333333-df85-4307-a069-68612c4471e2";
        const string Chat = "55555555-53f7-4a5b-8c34-e171172c8ba8";
        await using var source = await FakeSource.StartAsync(
            (
                "users?per_page=20&pagination_type=page",
                $$"""{"data": [{"id": "{{Ludwig}}", "name": "Ludwig", "is_subscribed": false}], "meta": {"current_page": 1, "last_page": 2} }"""
            ),
            (
                "users?per_page=20&pagination_type=page&page=2",
                $$"""{"data": [{"id": "{{Elise}}", "name": "Elise", "is_subscribed": false}], "meta": {"current_page": 2, "last_page": 2} }"""
            ),
            (
                $"users/{Elise}/subscriptions?per_page=20&pagination_type=page",
                $$"""{"data": [{"id": "{{Ludwig}}", "name": "Ludwig", "is_subscribed": true}] }"""
            ),
            ($"analytics/users/{Ludwig}", """{"data": {"views": 602, "subscribers": 1}}"""),
            (
                "conversations?per_page=20",
                $$"""
                {"data": [{"id": "{{Chat}}", "name": "Elise", "participants": [{"id": "{{Ludwig}}", "name": "Ludwig"}, {"id": "{{Elise}}", "name": "Elise"}]}],
                  "meta": {"next_cursor": "abc=="} }
                """
            ),
            ("conversations?per_page=20&cursor=abc%3D%3D", """{"data": [], "meta": {"next_cursor": null}}"""),
            (
                $"conversations/{Chat}",
                $$"""
                {"data": {"id": "{{Chat}}", "participants": [], "messages": [
                  {"id": "77777777-4a3f-418d-94d1-4fdcc3c0bfa8", "author": {"id": "{{Ludwig}}"}, "content": "Hello", "created_at": 1761916603}]} }
                """
            )
        );

        (await ImportAsync(source, SourceApi.Qplet)).IsComplete.ShouldBeTrue();

        await using var db = Open();
        (await db.Follows.Select(f => f.Follower.Name + ">" + f.Followee.Name).SingleAsync(Cancellation)).ShouldBe("Elise>Ludwig");
        (await db.Users.SingleAsync(u => u.Name == "Ludwig", Cancellation)).ViewCount.ShouldBe(602);
        (await db.Messages.SingleAsync(Cancellation)).Content.ShouldBe("Hello");
        source.Requests.ShouldContain("conversations?per_page=20&cursor=abc%3D%3D");
        source.Secrets.Distinct().ShouldBe(["Bearer top-secret"]);
    }

    [Fact]
    public async Task Import_ASecondTime_ChangesNothing()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        await ImportAsync(source);
        var requests = source.Requests.Count;

        var report = await ImportAsync(source);

        report.Import.HasChanges.ShouldBeFalse();
        source.Requests.Count.ShouldBe(2 * requests);
    }

    [Fact]
    public async Task Import_TooManyRequests_WaitsAsLongAsTold()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        source.Once(Focus, 429, headers: ("Retry-After", "7"));
        source.Once(Focus, 429, """{"meta": {"retry_in": 11}}""");
        source.Once(Focus, 429, headers: ("X-RateLimit-Reset", $"{_clock.GetUtcNow().AddSeconds(48).ToUnixTimeSeconds()}"));
        source.Once(
            "releases/5/sources",
            200,
            s_quodat.Single(a => a.Path == "releases/5/sources").Answer,
            ("X-RateLimit-Limit", "20"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset", $"{_clock.GetUtcNow().AddSeconds(78).ToUnixTimeSeconds()}")
        );

        (await ImportAsync(source)).IsComplete.ShouldBeTrue();

        _clock.Waits.Select(wait => wait.TotalSeconds).ShouldBe([7, 11, 30, 30]);
    }

    [Fact]
    public async Task Import_LimitOfTheDay_StopsAndContinuesTheNextDay()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        source.Once($"{Dates}&page=2", 429, """{"status": "fail", "code": 429, "meta": {"retry_in": 86000, "rate_max": 20, "rate_decay": 86400}}""");

        var first = await ImportAsync(source);

        first.ContinueAt.ShouldBe(_clock.GetUtcNow().AddSeconds(86000));
        first.Stopped.ShouldNotBeNull().ShouldContain("UTC");
        await using (var db = Open())
        {
            (await db.ReleaseDates.CountAsync(Cancellation)).ShouldBe(1);
        }

        _clock.Advance(TimeSpan.FromDays(1));
        (await ImportAsync(source)).IsComplete.ShouldBeTrue();
        await using var after = Open();
        (await after.ReleaseDates.CountAsync(Cancellation)).ShouldBe(3);
        source.Requests.CountBy(path => path).Where(path => path.Value > 1).ShouldBe([KeyValuePair.Create($"{Dates}&page=2", 2)]);
        Directory.Exists(State).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_ConnectionThatIsCut_IsTriedAgain()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        source.Once(Dates, CutAsync);
        source.Once(Dates, 502, "<html>Bad gateway</html>");
        source.Once(Dates, 200, "<html>Sign in</html>");

        (await ImportAsync(source)).IsComplete.ShouldBeTrue();

        _clock.Waits.Select(wait => wait.TotalSeconds).ShouldBe([1, 2, 4]);
        await using var db = Open();
        (await db.ReleaseDates.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task Import_SourceThatGoesAway_ContinuesWhereItWas()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        for (var i = 0; i < 5; i++)
        {
            source.Once($"{Dates}&page=3", CutAsync);
        }

        (await ImportAsync(source)).Stopped.ShouldNotBeNull().ShouldContain("page=3 failed 5 times");
        var received = source.Requests.Distinct().ToArray();
        (await ImportAsync(source)).IsComplete.ShouldBeTrue();

        source
            .Requests.CountBy(path => path)
            .Where(path => path.Value > 1 && received.Contains(path.Key))
            .Select(path => path.Key)
            .ShouldBe([$"{Dates}&page=3"]);
        await using var db = Open();
        (await db.ReleaseDates.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task Import_StoppedInTheMiddle_ContinuesWhereItWas()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        source.Once($"{Dates}&page=2", _ => stop.CancelAsync());

        await Should.ThrowAsync<OperationCanceledException>(() => ImportAsync(source, cancellation: stop.Token));
        (await ImportAsync(source)).IsComplete.ShouldBeTrue();

        source.Requests.CountBy(path => path).Where(path => path.Value > 1).Select(path => path.Key).ShouldBe([$"{Dates}&page=2"]);
        await using var db = Open();
        (await db.ReleaseDates.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task Import_WhatThePlanDoesNotInclude_IsAskedForOnce()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        source.Once("releases/5/comments?include=responses&per_page=50", 403, """{"message": "This endpoint requires a Premium account or higher."}""");

        var report = await ImportAsync(source);

        report.IsComplete.ShouldBeTrue();
        report.Notes.ShouldContain(note =>
            note.Contains("releases/5/comments", StringComparison.Ordinal) && note.Contains("Premium", StringComparison.Ordinal)
        );
        source.Requests.ShouldNotContain(path => path.StartsWith("releases/6/comments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_RedirectionToAnotherHost_DoesNotSendTheSecretThere()
    {
        await using var other = await FakeSource.StartAsync();
        await using var source = await FakeSource.StartAsync(s_quodat);
        source.Once(Focus, 302, headers: ("Location", other.Address.ToString()));

        var report = await ImportAsync(source);

        other.Requests.ShouldBeEmpty();
        report.Notes.ShouldContain(note => note.Contains("302", StringComparison.Ordinal));
        report.ToString().ShouldNotContain("top-secret");
    }

    [Fact]
    public async Task Import_SecretThatIsRefused_StopsAtOnce()
    {
        await using var source = await FakeSource.StartAsync(s_quodat);
        source.Once("*", 401, """{"message": "Unauthenticated."}""");

        var report = await ImportAsync(source);

        (report.Requests, report.IsComplete).ShouldBe((1, false));
        report.Stopped.ShouldNotBeNull().ShouldContain("401");
    }

    private static Task CutAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        context.Abort();
        return Task.CompletedTask;
    }

    private QpletDbContext Open() => _services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();

    private Task<LiveReport> ImportAsync(
        FakeSource source,
        SourceApi api = SourceApi.Quodat,
        string? username = null,
        CancellationToken? cancellation = null
    ) =>
        new LiveImport(_services.GetRequiredService<ResponseImport>(), _clock).ImportAsync(
            new LiveSource
            {
                BaseAddress = source.Address,
                Api = api,
                Secret = "top-secret",
                Username = username,
                StateFolder = State,
            },
            progress: null,
            cancellation ?? Cancellation
        );
}
