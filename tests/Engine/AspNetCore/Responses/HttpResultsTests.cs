using System.Net;

namespace Qplet.GraphQL.AspNetCore.Responses;

public sealed class HttpResultsTests
{
    private const string GraphQLResponse = "application/graphql-response+json";

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200)]
    [InlineData("""{"query":"{ fail }"}""", 294)]
    [InlineData("""{"query":"{ required }"}""", 294)]
    [InlineData("""{"query":"{ hello"}""", 400)]
    [InlineData("""{"query":""", 400)]
    [InlineData("", 400)]
    [InlineData("""{"qeury":"{ hello }"}""", 422)]
    [InlineData("""{"query":"{ hello }","variables":[7]}""", 422)]
    [InlineData("""{"query":1}""", 422)]
    [InlineData("""[{"query":"{ hello }"}]""", 422)]
    [InlineData("""{"query":"{ unknown }"}""", 422)]
    [InlineData("""{"query":"query A { hello } query B { hello }"}""", 422)]
    [InlineData("""{"query":"query($n: Int!) { hello @skip(if: true) repeat(count: $n) }"}""", 422)]
    [InlineData("""{"id":"unknown"}""", 400)]
    public async Task Post_DraftStatuses_TellTheFailures(string body, int status)
    {
        await using var host = await DraftAsync();
        using var response = await host.PostAsync(body, GraphQLResponse);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(GraphQLResponse);
    }

    [Theory]
    [InlineData("{ hello }", 200, "application/json")]
    [InlineData("{ fail }", 200, "application/json")]
    [InlineData("{ unknown }", 422, GraphQLResponse)]
    [InlineData("{", 400, GraphQLResponse)]
    public async Task Post_DraftStatusesForJson_SendFailuresAsGraphQLResponses(string query, int status, string mediaType)
    {
        await using var host = await DraftAsync();
        using var response = await host.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }), "application/json");

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
    }

    [Fact]
    public async Task Request_DraftStatuses_KeepThoseOfHttp()
    {
        await using var host = await DraftAsync();
        using var mutation = await host.GetAsync("?query=mutation{double(number:2)}", GraphQLResponse);
        using var text = await host.PostAsync("{ hello }", contentType: "text/plain");
        using var image = await host.PostAsync("""{"query":"{ hello }"}""", "image/png");
        using var patch = await host.GetAsync("", method: HttpMethod.Patch);

        mutation.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        mutation.Content.Headers.Allow.ShouldBe(["POST"]);
        text.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        image.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        patch.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static Task<EndpointHost> DraftAsync() => EndpointHost.StartAsync(static options => options.Http.StatusCodes = ResponseStatusCodes.Draft);
}
