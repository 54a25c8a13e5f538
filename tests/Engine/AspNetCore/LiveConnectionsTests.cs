using System.Net;
using System.Text;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Connections whose authorization ends, before and after they are registered.</summary>
public sealed class LiveConnectionsTests : IAsyncLifetime
{
    private const string Endless = """{"query":"subscription { count(to: -1) }","extensions":{"operationId":"a"}}""";

    private readonly HashSet<string> _ended = [];
    private EndpointHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync(isCurrent: IsCurrent);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Socket_WhoseSessionEndsWhileItSignsIn_IsClosed()
    {
        _ended.Add("ada");
        using var client = await _host.ConnectAsync();

        await client.SendAsync("""{"type":"connection_init","payload":{"token":"ada"}}""");

        (await client.ReceiveAsync()).ShouldStartWith("close 4403 Forbidden: the authorization has expired, changed or been revoked.");
        _host.Connections.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Socket_ThatCannotBeCheckedWhenItSignsIn_IsClosed()
    {
        _ended.Add("unknown");
        using var client = await _host.ConnectAsync();

        await client.SendAsync("""{"type":"connection_init","payload":{"token":"unknown"}}""");

        (await client.ReceiveAsync()).ShouldStartWith("close 4500");
    }

    [Fact]
    public async Task EventStream_WhoseSessionEndsWhileItOpens_BreaksOff()
    {
        _ended.Add("ada");

        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            using var response = await _host.StreamAsync("subscription { count(to: 1) }", "ada");
            await response.Content.ReadAsStringAsync(Cancellation);
        });
        await Eventually.IsTrueAsync(() => _host.Notes.OpenStreams == 0 && _host.Connections.Count == 0);
    }

    [Fact]
    public async Task Check_OfOpenConnections_EndsThoseThatAreOutdatedOrCannotBeChecked()
    {
        using var ada = await ReadyAsync("ada");
        using var bob = await ReadyAsync("bob");
        using var unknown = await ReadyAsync("unknown");
        using var other = await ReadyAsync("other");
        _ended.UnionWith(["bob", "unknown", "other"]);

        (await _host.Connections.EndOutdatedAsync(static user => user.Identity?.Name != "other", Cancellation)).ShouldBe(2);

        (await bob.ReceiveAsync()).ShouldStartWith("close 4403");
        (await unknown.ReceiveAsync()).ShouldStartWith("close 4403");
        foreach (var client in new[] { ada, other })
        {
            await client.SubscribeAsync("1", "{ hello }");
            (await client.ReceiveAsync()).ShouldContain("Hello");
        }
    }

    /// <summary>A browser's event source sets no headers, so only the requests with the operations have a user.</summary>
    [Fact]
    public async Task SingleConnection_OpenedByAnybody_BreaksOffWithTheSessionOfAnOperation()
    {
        var token = await ReserveAsync();
        using var stream = await _host.GetAsync($"?token={token}", "text/event-stream");
        (await SubmitAsync(token, "ada")).ShouldBe(HttpStatusCode.Accepted);
        await using var body = await stream.Content.ReadAsStreamAsync(Cancellation);
        await body.ReadExactlyAsync(new byte[64], Cancellation);
        _ended.Add("ada");

        (await _host.Connections.EndOutdatedAsync(static user => user.Identity?.Name == "ada", Cancellation)).ShouldBe(1);

        await Should.ThrowAsync<IOException>(async () =>
        {
            while (await body.ReadAsync(new byte[1024], Cancellation) > 0) { }
        });
        await Eventually.IsTrueAsync(() => _host.Notes.OpenStreams == 0 && _host.Connections.Count == 0);
    }

    [Fact]
    public async Task SingleConnection_OpenedAfterTheSessionOfAnOperationHasEnded_BreaksOff()
    {
        var token = await ReserveAsync();
        (await SubmitAsync(token, "ada")).ShouldBe(HttpStatusCode.Accepted);
        _ended.Add("ada");
        (await _host.Connections.EndOutdatedAsync(static user => user.Identity?.Name == "ada", Cancellation)).ShouldBe(1);

        await Should.ThrowAsync<HttpRequestException>(async () =>
        {
            using var stream = await _host.GetAsync($"?token={token}", "text/event-stream");
            await stream.Content.ReadAsStringAsync(Cancellation);
        });
        await Eventually.IsTrueAsync(() => _host.Notes.OpenStreams == 0 && _host.Connections.Count == 0);
    }

    private bool IsCurrent(string name)
    {
        if (!_ended.Contains(name))
        {
            return true;
        }
        return name == "unknown" ? throw new InvalidOperationException("The check has failed.") : false;
    }

    private async Task<SocketClient> ReadyAsync(string token)
    {
        var client = await _host.ConnectAsync();
        await client.InitializeAsync(token);
        return client;
    }

    private async Task<string> ReserveAsync()
    {
        using var response = await _host.GetAsync("", method: HttpMethod.Put);
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    private async Task<HttpStatusCode> SubmitAsync(string token, string user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(Endless, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        request.Headers.TryAddWithoutValidation("Authorization", user);
        using var response = await _host.Http.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
