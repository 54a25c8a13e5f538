namespace Qplet.GraphQL.AspNetCore.Responses;

public sealed class CostHeaderTests : IAsyncLifetime
{
    private const string Data = "\"data\":{\"hello\":\"Hello, world\"}";
    private const string Cost = "\"extensions\":{\"operationCost\":{\"fieldCost\":0,\"typeCost\":1}}";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("POST", null, "{" + Data + "}")]
    [InlineData("POST", "report", "{" + Data + "," + Cost + "}")]
    [InlineData("POST", "Validate", "{" + Cost + "}")]
    [InlineData("POST", "other", "{" + Data + "}")]
    [InlineData("GET", "report", "{" + Data + "," + Cost + "}")]
    [InlineData("GET", "validate", "{" + Cost + "}")]
    public async Task Request_WithTheHeader_SaysTheCost(string method, string? header, string expected)
    {
        using var response = await SendAsync(method, header, "{ hello }", null);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task EventStream_WithTheHeader_SaysTheCostOfEachEvent()
    {
        using var response = await SendAsync("POST", "report", "subscription { count(to: 2) }", "text/event-stream");
        var text = await response.Content.ReadAsStringAsync();

        text.ShouldContain("""{"data":{"count":1},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");
        text.ShouldContain("""{"data":{"count":2},"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");
    }

    [Fact]
    public async Task EventStream_Validate_OpensNoSource()
    {
        using var response = await SendAsync("POST", "validate", "subscription { broken }", "text/event-stream");
        var text = await response.Content.ReadAsStringAsync();

        text.ShouldContain("{" + Cost + "}");
        text.ShouldNotContain("errors");
    }

    private Task<HttpResponseMessage> SendAsync(string method, string? cost, string query, string? accept)
    {
        var request =
            method == "GET"
                ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}")
                : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = System.Net.Http.Json.JsonContent.Create(new { query }) };
        if (cost is not null)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }
        if (accept is not null)
        {
            request.Headers.Add("Accept", accept);
        }
        return _host.Http.SendAsync(request);
    }
}
