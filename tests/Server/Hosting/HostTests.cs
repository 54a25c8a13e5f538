using System.Net;
using System.Net.Http.Json;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class HostTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_OfARunningServer_IsGood(string path)
    {
        using var client = _server.CreateClient();
        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_ByOtherMethodsThanGetAndHead_IsRefused(string path)
    {
        using var client = _server.CreateClient();
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Delete, HttpMethod.Trace])
        {
            using var refused = await client.SendAsync(new HttpRequestMessage(method, path));
            refused.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
            refused.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        }
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("http://localhost:5173", true)]
    [InlineData("electron://altair", true)]
    [InlineData("chrome-extension://flnheeellpciglgpaodhkhmapeljopja", true)]
    [InlineData("https://foe.example", false)]
    public async Task Cors_Preflight_KnowsTheAllowedOrigins(string origin, bool isAllowed)
    {
        using var client = _server.With("Cors:AllowedOrigins:0", "https://app.example.com").CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,authorization");
        using var response = await client.SendAsync(request);

        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(isAllowed);
    }

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("http://localhost:5173", true)]
    [InlineData("electron://altair", true)]
    [InlineData("https://foe.example", false)]
    public async Task WebSocket_OfAPage_KnowsTheAllowedOrigins(string origin, bool isAllowed)
    {
        var sockets = _server.With("Cors:AllowedOrigins:0", "https://app.example.com").Server.CreateWebSocketClient();
        sockets.SubProtocols.Add("graphql-transport-ws");
        sockets.ConfigureRequest = request => request.Headers.Origin = origin;
        var connect = () => sockets.ConnectAsync(new Uri(_server.Server.BaseAddress, "graphql"), TestContext.Current.CancellationToken);

        if (isAllowed)
        {
            (await connect()).Dispose();
        }
        else
        {
            (await Should.ThrowAsync<InvalidOperationException>(connect)).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task Server_WithIntrospectionOff_CanHideSchemaAndIde()
    {
        _server.With("GraphQL:AllowIntrospection", "false").With("GraphQL:Ide:Enabled", "false");
        using var client = _server.CreateClient();
        using var sdl = await client.GetAsync("/graphql?sdl");
        var introspection = await _server.SendAsync("{ __schema { description } }");

        sdl.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        introspection["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("HC0046");
        (await _server.SendAsync("{ trackz }"))["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("Cannot query field \"trackz\" on type \"Query\".");
        (await _server.SendAsync("{ __typename }"))["data"]!["__typename"]!.GetValue<string>().ShouldBe("Query");
    }

    [Fact]
    public async Task Server_WithBatchesAndDraftStatuses_HasThemBySettings()
    {
        _server.With("GraphQL:Http:Batching", "VariableBatching, RequestBatching").With("GraphQL:Http:StatusCodes", "Draft");
        using var client = _server.CreateClient();
        using var batch = await client.PostAsJsonAsync("/graphql", new[] { new { query = "{ __typename }" } });
        using var invalid = await client.PostAsJsonAsync("/graphql", new { query = "{ nothing }" });

        (await batch.Content.ReadAsStringAsync()).ShouldBe("""[{"data":{"__typename":"Query"}}]""");
        invalid.StatusCode.ShouldBe(HttpStatusCode.UnprocessableContent);
    }

    [Fact]
    public void Server_WithASettingThatCannotBeRead_SaysWhichOne()
    {
        var builder = ServerBuilder.Create(["--GraphQL:Http:Batching=Some"]);

        Should.Throw<SettingException>(builder.AddQplet).Message.ShouldContain("GraphQL:Http:Batching");
    }
}
