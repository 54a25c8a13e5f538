using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Qplet.GraphQL.Server.Limits;

/// <summary>The limits of what clients may ask within a minute.</summary>
[Trait("Database", "Any")]
public sealed class MinuteLimitTests
{
    private const string Query = "{ tracks(first: 3) { nodes { title } } }";

    /// <summary>An operation of several statements.</summary>
    private const string Several = "{ tracks(first: 3) { nodes { title } } releases(first: 3) { nodes { title } } more: tracks(last: 2) { nodes { id } } }";

    [Fact]
    public async Task AnonymousOperations_BeyondTheLimitOfTheirAddress_AreRefusedUntilTheNextMinute()
    {
        using var server = new LimitServer(("Limits:AnonymousOperationsPerMinute", "3"));
        var (_, token) = await server.AddUserAsync("ada");
        string[] network = ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:ffff::3", "2001:db8:1:2::1"];
        for (var number = 0; number < 3; number++)
        {
            (await server.SendAsync(Query, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);
            (await server.SendAsync(Query, address: network[number])).Status.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await server.SendAsync(Query, address: "192.0.2.1");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Code.ShouldBe("RATE_LIMITED");
        ((string?)refused.Extensions!["limit"], (int)refused.Extensions["rateMax"]!, (int)refused.Extensions["rateDecay"]!).ShouldBe(
            ("OPERATIONS_PER_MINUTE", 3, 60)
        );
        ((long)refused.Extensions["retryIn"]!, refused.RetryAfter).ShouldBe((55, 55));
        (await server.SendAsync(Query, address: network[3])).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await server.SendAsync(Query, address: "192.0.2.2")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.SendAsync(Query, address: "2001:db8:1:3::1")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.SendAsync(Query, token: token, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.SendAsync(Query, address: "127.0.0.1")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.SendAsync(Query)).Status.ShouldBe(HttpStatusCode.OK);

        server.Clock.Advance(TimeSpan.FromSeconds(55));
        (await server.SendAsync(Query, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LocalCallers_IfIncluded_AreLimitedToo()
    {
        using var server = new LimitServer(("Limits:AnonymousOperationsPerMinute", "1"), ("Limits:IncludeLocalCallers", "true"));
        (await server.SendAsync(Query, address: "127.0.0.1")).Status.ShouldBe(HttpStatusCode.OK);

        (await server.SendAsync(Query, address: "127.0.0.1")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Cost_BeyondTheBudgetOfTheMinute_IsRefusedAndUsesNothing()
    {
        using var server = new LimitServer();
        var quote = await QuoteAsync(server, Query);
        using var limited = new LimitServer(("Limits:CostPerMinute", (3 * quote).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var (_, token) = await limited.AddUserAsync("ada");
        var (_, other) = await limited.AddUserAsync("bob");
        var key = await limited.CreateKeyAsync(token);

        // The budget is that of the user, with an access token or with a key, wherever the user is.
        (await limited.SendAsync(Query, token: token, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);
        (await limited.SendAsync(Query, key, address: "192.0.2.2")).Remaining.ShouldBe(19);
        (await limited.SendAsync(Query, token: token, address: "192.0.2.3")).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await limited.SendAsync(Query, key, address: "192.0.2.1");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Code.ShouldBe("RATE_LIMITED");
        ((string?)refused.Extensions!["limit"], (double)refused.Extensions["rateMax"]!, (double)refused.Extensions["fieldCost"]!).ShouldBe(
            ("COST_PER_MINUTE", 3 * quote, quote)
        );
        refused.RetryAfter.ShouldBe(55);
        refused.Remaining.ShouldBe(19);
        (await QuoteAsync(limited, Query, token)).ShouldBe(quote);
        (await limited.SendAsync(Query, token: other, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);
        (await limited.SendAsync(Query, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);

        limited.Clock.Advance(TimeSpan.FromMinutes(1));
        (await limited.SendAsync(Query, key, address: "192.0.2.1")).Remaining.ShouldBe(18);
    }

    [Fact]
    public async Task Documents_ThatAreRefused_CountAsOperationsOfAnonymousCallers()
    {
        const string Expensive = "tracks(first: 50) { nodes { comments(first: 50) { nodes { id } } } }";
        string[] refused =
        [
            "{ tracks(first: 3) { nodes { unknown } } }",
            "{",
            $"{{ {string.Join(' ', Enumerable.Range(0, 40).Select(static i => $"a{i}: {Expensive}"))} }}",
        ];
        using var server = new LimitServer(("Limits:AnonymousOperationsPerMinute", "3"));
        var (_, token) = await server.AddUserAsync("ada");
        foreach (var query in refused)
        {
            (await server.SendAsync(query, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await server.SendAsync(Query, address: "192.0.2.1")).Code.ShouldBe("RATE_LIMITED");
        (await server.SendAsync(refused[0], address: "192.0.2.1")).Code.ShouldBe("RATE_LIMITED");
        (await server.SendAsync(refused[0], token: token, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task PersistedQuery_ThatMustBeSentFirst_UsesNothing()
    {
        using var server = new LimitServer(("Limits:AnonymousOperationsPerMinute", "1"));
        var extensions = new
        {
            persistedQuery = new
            {
                version = 1,
                sha256Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Query))),
            },
        };
        (await server.SendAsync(new { extensions }, address: "192.0.2.1")).Code.ShouldBe("HC0020");

        (await server.SendAsync(new { query = Query, extensions }, address: "192.0.2.1")).Status.ShouldBe(HttpStatusCode.OK);

        (await server.SendAsync(new { extensions }, address: "192.0.2.1")).Code.ShouldBe("RATE_LIMITED");
    }

    [Fact]
    public async Task Operation_ThatTakesTooLong_UsesItsCost()
    {
        using var server = await ForOneOperationAsync(("GraphQL:Execution:ExecutionTimeout", "00:00:00.05"));
        server.Statements.Executed = static () => Thread.Sleep(TimeSpan.FromSeconds(1));
        LimitAnswer answer;
        string address;
        var number = 0;
        do
        {
            address = $"192.0.2.{++number}";
            answer = await server.SendAsync(Several, address: address);
        } while (answer.Code != "HC0045");
        server.Statements.Executed = null;

        (await server.SendAsync(Several, address: address)).Code.ShouldBe("RATE_LIMITED");
    }

    [Fact]
    public async Task Operation_ThatItsClientGivesUp_UsesItsCost()
    {
        using var server = await ForOneOperationAsync();
        using var client = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Several }) };
        request.Headers.Add("Test-Address", "192.0.2.1");
        var before = server.EndedRequests;
        server.Statements.Executed = client.Cancel;
        await Should.ThrowAsync<OperationCanceledException>(() => server.Client.SendAsync(request, client.Token));
        await Eventually.IsTrueAsync(() => server.EndedRequests > before);
        server.Statements.Executed = null;

        (await server.SendAsync(Several, address: "192.0.2.1")).Code.ShouldBe("RATE_LIMITED");
        (await server.SendAsync(Several, address: "192.0.2.2")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Starts a server that allows one operation a minute by its cost.</summary>
    private static async Task<LimitServer> ForOneOperationAsync(params (string Name, string Value)[] settings)
    {
        using var server = new LimitServer();
        var budget = 1.5 * await QuoteAsync(server, Several);
        return new LimitServer([.. settings, ("Limits:CostPerMinute", budget.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    private static async Task<double> QuoteAsync(LimitServer server, string query, string? token = null)
    {
        var answer = await server.SendAsync(new { query, extensions = new { cost = "validate" } }, token: token, address: "192.0.2.1");
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return (double)answer.Body!["extensions"]!["operationCost"]!["fieldCost"]!;
    }
}
