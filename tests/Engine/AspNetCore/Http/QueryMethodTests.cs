using System.Net;
using System.Text;

namespace Qplet.GraphQL.AspNetCore.Http;

/// <summary>Queries by the method QUERY.</summary>
public sealed class QueryMethodTests : IAsyncLifetime
{
    private static readonly HttpMethod s_query = new("QUERY");

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(static options =>
        {
            options.Http.AllowQueryMethod = true;
            options.Http.Batching = AllowedBatching.All;
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Query_HasItsResult()
    {
        using var response = await SendAsync("""{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"Ada"}}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TextOf(response)).ShouldBe("""{"data":{"hello":"Hello, Ada"}}""");
        response.Headers.GetValues("Accept-Query").ShouldBe(["application/json"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        response.Headers.Vary.ShouldBe(["Accept"]);
    }

    [Theory]
    [InlineData("mutation { double(number: 2) }", "application/json")]
    [InlineData("mutation { double(number: 2) }", "text/event-stream")]
    [InlineData("subscription { count(to: 1) }", "application/json")]
    [InlineData("subscription { count(to: 1) }", "*/*")]
    public async Task OtherOperation_IsNotAllowed(string document, string accept)
    {
        using var response = await SendAsync($$"""{"query":"{{document}}"}""", accept: accept);

        (await TextOf(response)).ShouldContain("OPERATION_NOT_ALLOWED");
        if (accept != "text/event-stream")
        {
            response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
            response.Content.Headers.Allow.ShouldBe(["POST"]);
        }
    }

    [Fact]
    public async Task MutationInABatch_IsNotAllowed()
    {
        using var response = await SendAsync("""[{"query":"{ hello }"},{"query":"mutation { double(number: 2) }"}]""");

        var text = await TextOf(response);
        text.ShouldContain("Hello, world");
        text.ShouldContain("OPERATION_NOT_ALLOWED");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Body_OfAnotherType_IsRefusedWithTheTypeThatIsAccepted(string? contentType)
    {
        using var response = await SendAsync("""{"query":"{ hello }"}""", contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.Headers.GetValues("Accept-Query").ShouldBe(["application/json"]);
    }

    [Fact]
    public async Task Get_AnnouncesTheMethod()
    {
        using var response = await _host.GetAsync("?query={hello}");

        response.Headers.GetValues("Accept-Query").ShouldBe(["application/json"]);
    }

    [Fact]
    public async Task OtherMethod_IsRefusedWithTheAllowedOnes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/graphql");
        using var response = await _host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST", "QUERY"]);
    }

    [Fact]
    public async Task Query_ThatIsSwitchedOff_IsNotAllowed()
    {
        await using var host = await EndpointHost.StartAsync();
        using var request = new HttpRequestMessage(s_query, "/graphql")
        {
            Content = new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json"),
        };
        using var response = await host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
        response.Headers.Contains("Accept-Query").ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> SendAsync(string json, string? contentType = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(s_query, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
        return await _host.Http.SendAsync(request);
    }

    private static Task<string> TextOf(HttpResponseMessage response) => response.Content.ReadAsStringAsync();
}
