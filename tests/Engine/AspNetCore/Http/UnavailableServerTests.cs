using System.Net;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.AspNetCore.Http;

/// <summary>Something that the server depends on is away: the resolver of <c>fail</c> and the authentication of the token <c>throw</c> need it.</summary>
public sealed class UnavailableServerTests : IAsyncLifetime
{
    private const string Code = "\"code\":\"SERVICE_UNAVAILABLE\",\"retryIn\":5";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(
            static options => options.Http.Batching = AllowedBatching.All,
            execution: new()
            {
                IsTransientFault = static exception => exception.Message.Contains("secret", StringComparison.Ordinal),
                IncludeExceptionDetails = true,
            }
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("""{"query":"{ fail }"}""", "application/json")]
    [InlineData("""{"query":"{ fail }"}""", "application/graphql-response+json")]
    [InlineData("""{"query":"{ fail }"}""", "text/event-stream")]
    [InlineData("""{"query":"{ fail }"}""", "multipart/mixed")]
    [InlineData("""{"query":"{ fail again: fail __typename }"}""", "application/json")]
    [InlineData("""{"query":"{ fail ... @defer { hello } }"}""", "multipart/mixed")]
    [InlineData("""{"query":"subscription { broken }"}""", "text/event-stream")]
    [InlineData("""{"query":"subscription { broken }"}""", "multipart/mixed;subscriptionSpec=1.0")]
    [InlineData("""[{"query":"{ fail }"},{"query":"{ again: fail }"}]""", "application/json")]
    public async Task Post_OfWhatCannotBeRead_IsToldToComeBack(string body, string accept)
    {
        using var refused = await _host.PostAsync(body, accept);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
        var text = await refused.Content.ReadAsStringAsync();
        text.ShouldContain(Code);
        text.ShouldNotContain("secret");
        text.ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task Get_OfWhatCannotBeRead_IsToldToComeBack()
    {
        using var refused = await _host.GetAsync("?query={fail}");

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Post_WithOtherValues_HasThemAndTheError()
    {
        using var partial = await _host.PostAsync("""{"query":"{ hello fail }"}""");

        partial.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = JsonNode.Parse(await partial.Content.ReadAsStringAsync())!;
        ((string?)answer["data"]!["hello"]).ShouldBe("Hello, world");
        answer["data"]!["fail"].ShouldBeNull();
        ((string?)answer["errors"]![0]!["extensions"]!["code"]).ShouldBe("SERVICE_UNAVAILABLE");
        ((string?)answer["errors"]![0]!["path"]![0]).ShouldBe("fail");
    }

    [Fact]
    public async Task Batch_WithOneOperationThatSucceeds_HasItsResult()
    {
        using var partial = await _host.PostAsync("""[{"query":"{ hello }"},{"query":"{ fail }"}]""");

        partial.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await partial.Content.ReadAsStringAsync()).ShouldContain(Code);
    }

    [Fact]
    public async Task Socket_WithAnOperationThatCannotBeRun_GetsTheError()
    {
        using var socket = await _host.ConnectAsync();
        await socket.InitializeAsync();

        await socket.SubscribeAsync("1", "{ fail }");
        var message = await socket.ReceiveAsync();
        message.ShouldStartWith("""{"id":"1","type":"error","payload":[""");
        message.ShouldContain(Code);
        message.ShouldNotContain("secret");

        await socket.SubscribeAsync("2", "{ hello }");
        (await socket.ReceiveAsync()).ShouldContain("Hello, world");
    }

    [Fact]
    public async Task Socket_WhoseTokenCannotBeChecked_IsClosedSoTheClientComesBack()
    {
        using var socket = await _host.ConnectAsync();

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"throw"}}""");

        (await socket.ReceiveAsync()).ShouldBe("close 1013 Try again later");
    }
}
