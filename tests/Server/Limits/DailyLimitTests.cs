using System.Net;
using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>The daily limit of requests with API keys.</summary>
[Trait("Database", "Any")]
public sealed class DailyLimitTests : IDisposable
{
    private const string Query = "{ me { username } }";

    private readonly LimitServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task K1_RefusedRequest_SaysWhenTheNextIsAllowed()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        var now = _server.Clock.GetUtcNow().ToUnixTimeSeconds();
        var reset = new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        for (var left = 19; left >= 0; left--)
        {
            var allowed = await _server.SendAsync(Query, key);
            (allowed.Status, allowed.Limit, allowed.Remaining, allowed.Reset, allowed.RetryAfter).ShouldBe((HttpStatusCode.OK, 20, left, reset, null));
            ((string?)allowed.Data!["me"]!["username"]).ShouldBe("ada");
        }

        foreach (var accept in new[] { "application/json", "application/graphql-response+json", "text/event-stream" })
        {
            var refused = await _server.SendAsync(Query, key, accept: accept);

            (refused.Status, refused.Limit, refused.Remaining, refused.Reset).ShouldBe((HttpStatusCode.TooManyRequests, 20, 0, reset));
            refused.RetryAfter.ShouldBe(reset - now);
            (now + refused.RetryAfter!.Value).ShouldBeGreaterThanOrEqualTo(reset);
            refused.Code.ShouldBe("RATE_LIMITED");
            refused.Body!.AsObject().ContainsKey("data").ShouldBeFalse();
            var facts = refused.Extensions!;
            ((long)facts["retryIn"]!).ShouldBe(refused.RetryAfter.Value);
            ((int)facts["rateMax"]!, (int)facts["rateDecay"]!).ShouldBe((20, 86_400));
            ((string?)facts["limit"], (string?)facts["upgradeUrl"]).ShouldBe(("REQUESTS_PER_DAY", "https://www.quodat.com/settings/plans"));
        }

        _server.Clock.Advance(TimeSpan.FromSeconds(reset - now));
        (await _server.SendAsync(Query, key)).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(HttpStatusCode.OK),
            answer => answer.Remaining.ShouldBe(19),
            answer => answer.Reset.ShouldBe(reset + 86_400)
        );
    }

    [Fact]
    public async Task K2_HundredRequestsToTwoNodesAtOnce_PassUpToTheLimit()
    {
        using var other = _server.StartNode();
        var (_, token) = await _server.AddUserAsync("ada");
        string[] keys = [await _server.CreateKeyAsync(token, "one"), await _server.CreateKeyAsync(token, "two")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => (number % 2 == 0 ? _server : other).SendAsync(Query, keys[number / 2 % 2])));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(20);
        answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests).ShouldBe(80);
        answers
            .Where(answer => answer.Status == HttpStatusCode.OK)
            .Select(answer => answer.Remaining)
            .Order()
            .ShouldBe(Enumerable.Range(0, 20).Select(left => (long?)left));
        answers.Where(answer => answer.Status != HttpStatusCode.OK).ShouldAllBe(answer => answer.Remaining == 0);
        (await other.SendAsync(Query, keys[1])).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task K3_RequestsThatOthersRefuse_UseNothing()
    {
        var (user, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        for (var number = 0; number < 10; number++)
        {
            (await _server.SendAsync("{ unknown }", key)).ShouldSatisfyAllConditions(
                answer => answer.Status.ShouldBe(HttpStatusCode.BadRequest),
                answer => answer.Remaining.ShouldBe(20)
            );
            (await _server.SendAsync(Query, key + "x")).Status.ShouldBe(HttpStatusCode.Unauthorized);
            (await _server.SendAsync(Query, key, token)).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await _server.SendAsync($"{{ __typename }} # {new string('x', 1024 * 1024)}", key)).ShouldSatisfyAllConditions(
                answer => answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge),
                answer => answer.Remaining.ShouldBe(20)
            );
        }
        for (var left = 19; left >= 0; left--)
        {
            (await _server.SendAsync(Query, key)).Remaining.ShouldBe(left);
        }
        for (var number = 0; number < 50; number++)
        {
            (await _server.SendAsync(Query, key)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        }

        await _server.ChangeAsync(db => db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Plan, UserPlan.Premium)));

        (await _server.SendAsync("{ unknown }", key)).ShouldSatisfyAllConditions(
            answer => answer.Limit.ShouldBe(200),
            answer => answer.Remaining.ShouldBe(180)
        );
        (await _server.SendAsync(Query, key)).Remaining.ShouldBe(179);
    }

    [Fact]
    public async Task K5_Downgrade_KeepsTheUsageOfToday()
    {
        var (_, admin) = await _server.AddUserAsync("root", role: UserRole.Admin);
        var (user, token) = await _server.AddUserAsync("ada", UserPlan.Premium);
        var key = await _server.CreateKeyAsync(token);
        for (var used = 1; used <= 30; used++)
        {
            (await _server.SendAsync(Query, key)).Remaining.ShouldBe(200 - used);
        }
        var id = CodeFirst.GlobalId.Encode("User", user.Id);

        // Cancelled: the plan holds to its end.
        var end = _server.Clock.GetUtcNow().AddMinutes(10);
        var set = await _server.SendAsync(
            $$"""
            mutation { setUserPlan(input: { userId: "{{id}}", plan: PREMIUM, endsAt: "{{end:O}}" }) { user { plan planEndsAt } errors { __typename } } }
            """,
            token: admin
        );
        ((string?)set.Data!["setUserPlan"]!["user"]!["plan"]).ShouldBe("PREMIUM");
        (await _server.SendAsync(Query, key)).Remaining.ShouldBe(169);

        _server.Clock.Advance(TimeSpan.FromMinutes(10));
        (await _server.SendAsync(Query, key)).ShouldSatisfyAllConditions(
            answer => answer.Status.ShouldBe(HttpStatusCode.TooManyRequests),
            answer => answer.Limit.ShouldBe(20),
            answer => answer.Remaining.ShouldBe(0)
        );

        await _server.SendAsync($$"""mutation { setUserPlan(input: { userId: "{{id}}", plan: PROFESSIONAL }) { errors { __typename } } }""", token: admin);
        (await _server.SendAsync(Query, key)).ShouldSatisfyAllConditions(answer => answer.Limit.ShouldBe(500), answer => answer.Remaining.ShouldBe(468));
    }

    [Fact]
    public async Task Batch_WithAKey_CountsEachOperation()
    {
        using var server = new LimitServer(("GraphQL:Http:Batching", "All"));
        var (_, token) = await server.AddUserAsync("ada");
        var key = await server.CreateKeyAsync(token);

        var first = await server.SendAsync(Enumerable.Repeat(new { query = Query }, 8), key);
        (first.Status, first.Remaining).ShouldBe((HttpStatusCode.OK, 12));
        (await server.SendAsync(Enumerable.Repeat(new { query = Query }, 8), key)).Remaining.ShouldBe(4);

        var mixed = await server.SendAsync(Enumerable.Repeat(new { query = Query }, 8), key);
        (mixed.Status, mixed.Remaining).ShouldBe((HttpStatusCode.OK, 0));
        mixed.Body!.AsArray().Count(item => item!["data"] is not null).ShouldBe(4);
        mixed.Body!.AsArray().Count(item => (string?)item!["errors"]?[0]!["extensions"]!["code"] == "RATE_LIMITED").ShouldBe(4);
        (await server.SendAsync(Enumerable.Repeat(new { query = Query }, 8), key)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Quote_WithAKey_UsesNothing()
    {
        var (_, token) = await _server.AddUserAsync("ada");
        var key = await _server.CreateKeyAsync(token);
        var quote = new { query = Query, extensions = new { cost = "validate" } };

        var answer = await _server.SendAsync(quote, key);

        answer.Body!["extensions"]!["operationCost"].ShouldNotBeNull();
        answer.Remaining.ShouldBe(20);
    }
}
