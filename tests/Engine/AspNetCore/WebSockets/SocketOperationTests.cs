using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore.WebSockets;

public sealed class SocketOperationTests : IAsyncLifetime
{
    private const string Endless = "subscription { count(to: -1) }";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync(execution: new ExecutionOptions { MaxSubscriptionsPerClient = 2 });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("report", """{"data":{"hello":"Hello, world"},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""")]
    [InlineData("validate", """{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""")]
    [InlineData("other", """{"data":{"hello":"Hello, world"}}""")]
    public async Task Operation_ThatAsksForItsCost_GetsIt(string mode, string expected)
    {
        using var client = await ConnectAsync("ada");
        await client.SendAsync($$$"""{"id":"1","type":"subscribe","payload":{"query":"{ hello }","extensions":{"cost":"{{{mode}}}" } } }""");

        (await client.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"next","payload":{{expected}}}""");
    }

    [Fact]
    public async Task Subscription_ThatIsInterrupted_ClosesTheSocketWithoutCompletion()
    {
        using var client = await ConnectAsync("ada");
        await client.SubscribeAsync("1", "subscription { resumable(interruptedAt: 2) }");

        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"resumable":1}}}""");
        _host.Interrupt();
        (await client.ReceiveAsync()).ShouldBe("close 1013 Try again later");
    }

    [Fact]
    public async Task Subscriptions_OfAUserOnAllConnections_AreLimited()
    {
        using var first = await ConnectAsync("ada");
        using var second = await ConnectAsync("ada");
        using var other = await ConnectAsync("bob");
        await first.SubscribeAsync("1", Endless);
        (await first.ReceiveAsync()).ShouldContain("\"next\"");
        using var stream = await _host.StreamAsync(Endless, "ada");

        await second.SubscribeAsync("1", Endless);
        (await second.ReceiveAsync()).ShouldContain(""""message":"Too many subscriptions: a client may have at most 2 open at a time."""");
        await other.SubscribeAsync("1", Endless);
        (await other.ReceiveAsync()).ShouldContain("\"next\"");

        await first.SendAsync("""{"id":"1","type":"complete"}""");
        var answer = "";
        await Eventually.IsTrueAsync(
            () => answer.Contains("\"next\"", StringComparison.Ordinal),
            async () =>
            {
                await second.SubscribeAsync("2", Endless);
                answer = await second.ReceiveAsync();
            }
        );
    }

    private async Task<SocketClient> ConnectAsync(string user)
    {
        var client = await _host.ConnectAsync();
        await client.InitializeAsync(user);
        return client;
    }
}
