using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Qplet.GraphQL.AspNetCore.WebSockets;

public sealed partial class SocketConnectionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task OtherSubprotocol_Closes(string? subprotocol)
    {
        using var client = await _host.ConnectAsync(subprotocol);

        (await client.ReceiveAsync()).ShouldBe("close 4406 Subprotocol not acceptable");
    }

    [Fact]
    public async Task OtherSubprotocol_OfAClientThatStaysSilent_IsCutOff()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Address.Host, _host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            (byte[])
                [
                    .. "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"u8,
                    .. "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"u8,
                ],
            TestContext.Current.CancellationToken
        );

        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received, timeout.Token);
        }
        catch (IOException)
        {
            // The connection was reset, as is usual if the close was not answered.
        }

        Encoding.ASCII.GetString(received.ToArray()).ShouldEndWith("Subprotocol not acceptable");
    }

    [Theory]
    [InlineData("http://localhost:5173", true)]
    [InlineData("http://127.0.0.1:3000", true)]
    [InlineData("https://localhost.foe.example", false)]
    public async Task Origin_OfTheSameMachine_MayBeAllowed(string origin, bool isLoopback)
    {
        await using var open = await EndpointHost.StartAsync(static options => options.WebSockets.AllowLoopbackOrigins = true);
        var connect = () => open.ConnectAsync(origin: origin);
        if (isLoopback)
        {
            (await connect()).Dispose();
        }
        else
        {
            await Should.ThrowAsync<WebSocketException>(connect);
        }
        await Should.ThrowAsync<WebSocketException>(() => _host.ConnectAsync(origin: origin));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://friend.example", true)]
    [InlineData("https://foe.example", false)]
    [InlineData("null", false)]
    public async Task Origin_OfAnotherSite_NeedsToBeAllowed(string? origin, bool isAllowed)
    {
        if (isAllowed)
        {
            using var client = await _host.ConnectAsync(origin: origin);
            await client.InitializeAsync();
        }
        else
        {
            await Should.ThrowAsync<WebSocketException>(() => _host.ConnectAsync(origin: origin));
        }
    }

    [Fact]
    public async Task Origin_OfTheServerItself_IsAllowed()
    {
        using var client = await _host.ConnectAsync(origin: $"http://{_host.Address.Authority}");

        await client.InitializeAsync();
    }
}
