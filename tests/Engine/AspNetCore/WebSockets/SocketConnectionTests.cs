using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;

namespace Qplet.GraphQL.AspNetCore.WebSockets;

public sealed partial class SocketConnectionTests : IAsyncLifetime
{
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(static options =>
        {
            options.WebSockets.InitializationTimeout = TimeSpan.FromMinutes(1);
            options.WebSockets.KeepAliveInterval = TimeSpan.FromMinutes(1);
            options.WebSockets.MaxOperationsPerConnection = 3;
            options.WebSockets.MaxMessageSize = 10_000;
            options.WebSockets.AllowedOrigins.Add("https://friend.example");
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Subscription_OfACounter_SendsEachValueAndCompletes()
    {
        using var client = await ReadyAsync();
        await client.SubscribeAsync("1", "subscription { count(to: 2) }");

        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"count":1}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"next","payload":{"data":{"count":2}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Theory]
    [InlineData("{ me }", """{"data":{"me":"ada"}}""")]
    [InlineData("mutation { double(number: 4) }", """{"data":{"double":8}}""")]
    public async Task OtherOperation_SendsItsResultAndCompletes(string query, string result)
    {
        using var client = await ReadyAsync("ada");
        await client.SubscribeAsync("q", query);

        (await client.ReceiveAsync()).ShouldBe($$"""{"id":"q","type":"next","payload":{{result}}}""");
        (await client.ReceiveAsync()).ShouldBe("""{"id":"q","type":"complete"}""");
    }

    [Theory]
    [InlineData("{ unknown }")]
    [InlineData("{")]
    [InlineData("subscription { broken }")]
    public async Task RequestError_IsAnErrorMessageAndTheIdIsFreeAgain(string query)
    {
        using var client = await ReadyAsync();
        for (var i = 0; i < 2; i++)
        {
            await client.SubscribeAsync("1", query);
            var message = await client.ReceiveAsync();
            message.ShouldStartWith("""{"id":"1","type":"error","payload":[{"message":""");
            message.ShouldNotContain("secret");
        }
    }

    [Fact]
    public async Task Complete_OfTheClient_EndsTheSourceAndFreesTheId()
    {
        using var client = await ReadyAsync();
        await client.SubscribeAsync("1", "subscription { count(to: -1) }");
        await client.ReceiveAsync();
        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await Eventually.IsTrueAsync(() => _host.Notes.OpenStreams == 0);

        await client.SubscribeAsync("1", "{ hello }");
        string message;
        do
        {
            message = await client.ReceiveAsync();
        } while (message.Contains("count", StringComparison.Ordinal));
        message.ShouldContain("Hello");
    }

    [Fact]
    public async Task Ping_IsAnsweredAlsoBeforeTheHandshake()
    {
        using var client = await _host.ConnectAsync();
        await client.SendAsync("""{"type":"ping","payload":{"any":1}}""");

        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong","payload":{"any":1}}""");
    }

    [Theory]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""", "close 4401 Unauthorized")]
    [InlineData("not json", "close 4400 A message must be a json object.")]
    [InlineData("[]", "close 4400 A message must be a json object.")]
    [InlineData("{}", "close 4400 The type property on the message is mandatory.")]
    [InlineData("""{"type":1}""", "close 4400 The type of a message must be a string.")]
    [InlineData("""{"type":"start"}""", "close 4400 Invalid message type.")]
    [InlineData("""{"type":"connection_init","payload":"x"}""", "close 4400 The payload of a message must be a json object.")]
    [InlineData("""{"type":"connection_init","payload":{"token":"bad"}}""", "close 4403 Forbidden: the credentials are not valid. Connect again with others.")]
    [InlineData("""{"type":"connection_init","payload":{"token":"old"}}""", "close 4403 Renew the token.")]
    public async Task BreachBeforeTheHandshake_ClosesTheSocket(string message, string close)
    {
        using var client = await _host.ConnectAsync();
        await client.SendAsync(message);

        (await client.ReceiveAsync()).ShouldBe(close);
    }

    [Fact]
    public async Task AuthenticationThatFails_ClosesTheSocketWithTheIdOfTheLog()
    {
        var log = new TestLog();
        await using var host = await EndpointHost.StartAsync(log: log);
        using var client = await host.ConnectAsync();
        await client.SendAsync("""{"type":"connection_init","payload":{"token":"throw"}}""");

        var close = await client.ReceiveAsync();

        close.ShouldMatch(@"^close 4500 Internal server error \([0-9a-f]{32}\)$");
        log.Lines.ShouldHaveSingleItem().ShouldStartWith($"A WebSocket failed (error {close[^33..^1]}).");
    }

    [Fact]
    public async Task HashAlone_IsAnsweredLikeByHttp()
    {
        using var client = await _host.ConnectAsync();
        await client.InitializeAsync();
        await client.SendAsync(
            """{"id":"1","type":"subscribe","payload":{"extensions":{"persistedQuery":{"version":1,"""
                + "\"sha256Hash\":\"8adb47c9829aa62e9e3ef0ee15c2e1f27d3a7d5b5f0d4b7b5d2bba2e0a2c3bd1\"}}}}"
        );

        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"error","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""");
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "close 4429 Too many initialisation requests")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "close 4400 Invalid subscribe message structure.")]
    [InlineData("""{"id":"1","type":"subscribe"}""", "close 4400 Invalid subscribe message structure.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{}}""", "close 4400 Invalid subscribe message structure.")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ hello }","variables":[]}}""", "close 4400 Invalid subscribe message structure.")]
    [InlineData("""{"type":"complete"}""", "close 4400 Invalid complete message structure.")]
    public async Task BreachAfterTheHandshake_ClosesTheSocket(string message, string close)
    {
        using var client = await ReadyAsync();
        await client.SendAsync(message);

        (await client.ReceiveAsync()).ShouldBe(close);
    }

    [Fact]
    public async Task SameId_WhileInUse_Closes()
    {
        using var client = await ReadyAsync();
        await client.SubscribeAsync("same", "subscription { count(to: -1) }");
        await client.SubscribeAsync("same", "{ hello }");

        (await LastAsync(client)).ShouldBe("close 4409 Subscriber for same already exists");
    }

    [Fact]
    public async Task BinaryMessage_Closes()
    {
        using var client = await _host.ConnectAsync();
        await client.SendAsync([1, 2, 3], WebSocketMessageType.Binary);

        (await client.ReceiveAsync()).ShouldStartWith("close 4400");
    }

    [Fact]
    public async Task MessageBeyondTheLimit_Closes()
    {
        using var client = await ReadyAsync();
        await client.SendAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 20_000)}}}"}}""");

        (await client.ReceiveAsync()).ShouldStartWith("close 1009");
    }

    [Fact]
    public async Task Messages_FasterThanTheLimit_Close()
    {
        await using var host = await EndpointHost.StartAsync(static options =>
            (options.WebSockets.MaxMessageBurst, options.WebSockets.MaxMessagesPerSecond) = (3, 0)
        );
        using var client = await host.ConnectAsync();
        await client.InitializeAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.SendAsync("""{"type":"ping"}""");
        }

        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
        (await client.ReceiveAsync()).ShouldBe("close 4429 Too many messages");
    }

    [Fact]
    public async Task NoInitialization_InTime_Closes()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.WebSockets.InitializationTimeout = TimeSpan.FromMilliseconds(300));
        using var client = await host.ConnectAsync();

        (await client.ReceiveAsync()).ShouldBe("close 4408 Connection initialisation timeout");
    }

    [Fact]
    public async Task OperationsBeyondTheLimit_AreRefusedOneByOne()
    {
        using var client = await ReadyAsync();
        for (var i = 0; i < 3; i++)
        {
            await client.SubscribeAsync($"s{i}", "subscription { count(to: -1) }");
        }
        await client.SubscribeAsync("more", "{ hello }");

        string message;
        do
        {
            message = await client.ReceiveAsync();
        } while (message.Contains("next", StringComparison.Ordinal));
        message.ShouldStartWith("""{"id":"more","type":"error","payload":[{"message":"Too many operations""");
    }

    [Fact]
    public async Task Token_Expiring_ClosesTheSocket()
    {
        var time = new FakeTimeProvider();
        await using var host = await EndpointHost.StartAsync(static options => options.WebSockets.KeepAliveInterval = Timeout.InfiniteTimeSpan, time: time);
        using var client = await host.ConnectAsync();
        await client.InitializeAsync("expiring");
        await client.SubscribeAsync("1", "subscription { count(to: -1) }");
        (await client.ReceiveAsync()).ShouldContain("next");

        time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMilliseconds(1));

        (await LastAsync(client)).ShouldBe("close 4403 Forbidden: the authorization has expired, changed or been revoked. Connect again with a new token.");
    }

    [Fact]
    public async Task User_Ended_ClosesThatUsersSocketsOnly()
    {
        using var ada = await ReadyAsync("ada");
        using var bob = await ReadyAsync("bob");
        await ada.SubscribeAsync("1", "subscription { count(to: -1) }");

        _host.Connections.End(static user => user.Identity?.Name == "ada").ShouldBe(1);
        (await LastAsync(ada)).ShouldBe("close 4403 Forbidden: the authorization has expired, changed or been revoked. Connect again with a new token.");
        await bob.SubscribeAsync("1", "{ me }");
        (await bob.ReceiveAsync()).ShouldContain("bob");
    }

    [Fact]
    public async Task Server_Stopping_ClosesWithoutCompletingTheOperations()
    {
        using var client = await ReadyAsync();
        await client.SubscribeAsync("1", "subscription { count(to: -1) }");
        await client.ReceiveAsync();
        var stop = _host.StopAsync();

        var messages = new List<string>();
        do
        {
            messages.Add(await client.ReceiveAsync());
        } while (!messages[^1].StartsWith("close", StringComparison.Ordinal));
        messages.ShouldNotContain("""{"id":"1","type":"complete"}""");
        messages[^1].ShouldBe("close 1012 Service restart");

        // An answer to the close would come too late on a busy machine: the server waits for it some seconds only.
        client.Socket.Abort();
        await stop;
    }

    [Fact]
    public async Task SilentClient_IsPingedAndThenCutOff()
    {
        var (time, interval) = (new FakeTimeProvider(), TimeSpan.FromSeconds(3));
        await using var host = await EndpointHost.StartAsync(options => options.WebSockets.KeepAliveInterval = interval, time: time);
        using var client = await host.ConnectAsync();
        await client.InitializeAsync();
        string message;
        do
        {
            // The server does not ping while it is still sending its last message.
            time.Advance(interval);
            await client.SendAsync("""{"type":"ping"}""");
            message = await client.ReceiveAnyAsync(TestContext.Current.CancellationToken);
        } while (message != """{"type":"ping"}""");
        (await client.ReceiveAsync()).ShouldBe("""{"type":"pong"}""");

        var next = client.ReceiveAsync();
        time.Advance(2 * interval);
        await Should.ThrowAsync<WebSocketException>(next);
    }

    [Fact]
    public async Task Sockets_BeyondThoseOfAClient_AreRefusedForThatClientOnly_UntilItClosesOne()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.WebSockets.MaxConnectionsPerClient = 1);
        var first = await host.ConnectAsync();

        (await Should.ThrowAsync<WebSocketException>(() => host.ConnectAsync())).Message.ShouldContain("429");
        using (var other = await host.ConnectAsync(user: "ada"))
        {
            await other.InitializeAsync();
        }

        first.Socket.Abort();
        first.Dispose();
        SocketClient? second = null;
        await Eventually.IsTrueAsync(
            () => second is not null,
            async () =>
            {
                try
                {
                    second = await host.ConnectAsync();
                }
                catch (WebSocketException)
                {
                    // The server has not noticed yet that the first one has gone.
                }
            }
        );
        second!.Dispose();
    }

    [Fact]
    public async Task ManyClients_LeavingWithoutAWord_LeaveNothingBehind()
    {
        for (var i = 0; i < 50; i++)
        {
            using var client = await ReadyAsync();
            await client.SubscribeAsync("1", "subscription { count(to: -1) }");
            if (i % 2 == 0)
            {
                await client.ReceiveAsync();
            }
            client.Socket.Abort();
        }

        await Eventually.IsTrueAsync(() => _host.Notes.OpenStreams == 0 && _host.Connections.Count == 0);
    }

    private async Task<SocketClient> ReadyAsync(string? token = null)
    {
        var client = await _host.ConnectAsync();
        await client.InitializeAsync(token);
        return client;
    }

    private static async Task<string> LastAsync(SocketClient client)
    {
        string message;
        do
        {
            message = await client.ReceiveAsync();
        } while (!message.StartsWith("close", StringComparison.Ordinal));
        return message;
    }
}
