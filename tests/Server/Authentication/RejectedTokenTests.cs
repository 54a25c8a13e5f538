using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Authentication;

/// <summary>A token that is sent and not valid is an error, never silently anonymous, except for clients that only want to sign in.</summary>
public sealed class RejectedTokenTests : IDisposable
{
    private const string Login = "login(input: { email: \"a@example.com\", password: \"x\", device: \"x\" }) { errors { __typename } }";

    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("Bearer nonsense", "application/json")]
    [InlineData("Bearer nonsense", "application/graphql-response+json")]
    [InlineData("Bearer nonsense", "text/event-stream")]
    [InlineData("Basic YTpi", "application/json")]
    public async Task Query_WithABadToken_Is401(string authorization, string accept)
    {
        using var response = await SendAsync("{ users { nodes { viewerIsFollowing } } }", authorization, accept);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ShouldHaveSingleItem().ToString().ShouldBe("Bearer error=\"invalid_token\"");
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        answer["data"].ShouldBeNull();
        answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>().ShouldBe("AUTH_NOT_AUTHENTICATED");
    }

    [Theory]
    [InlineData("Bearer qplet_0000000000000000000000000000000000000000")]
    [InlineData("Bearer qplet_0")]
    public async Task Query_WithAnApiKeyAsToken_NamesItsHeader(string authorization)
    {
        using var response = await SendAsync("{ __typename }", authorization, "application/json");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Send it as `X-API-Key`, without `Bearer`.");
    }

    [Theory]
    [InlineData("mutation { " + Login + " }", HttpStatusCode.OK)]
    [InlineData("mutation { __typename ...F } fragment F on Mutation { ... { " + Login + " } }", HttpStatusCode.OK)]
    [InlineData("mutation { refreshToken(input: { refreshToken: \"x\" }) { errors { __typename } } }", HttpStatusCode.OK)]
    [InlineData("mutation { " + Login + " logout { session { id } } }", HttpStatusCode.Unauthorized)]
    [InlineData("mutation { " + Login + " ...F } fragment F on Mutation { logout { session { id } } }", HttpStatusCode.Unauthorized)]
    [InlineData("{ __typename }", HttpStatusCode.Unauthorized)]
    public async Task Document_WithABadToken_PassesIfItOnlySignsIn(string document, HttpStatusCode status)
    {
        using var response = await SendAsync(document, "Bearer nonsense", "application/graphql-response+json");

        response.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Query_WithTheTokenOfAnEndedSession_Is401()
    {
        var (_, _, token) = await _server.AddUserAsync();
        using var before = await SendAsync("{ me { username } }", $"Bearer {token}", "application/json");
        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var logout = await SendAsync("mutation { logout { session { id } } }", $"Bearer {token}", "application/json");
        logout.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var after = await SendAsync("{ me { username } }", $"Bearer {token}", "application/json");

        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpResponseMessage> SendAsync(string query, string authorization, string accept)
    {
        using var client = _server.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);
        request.Headers.Accept.Add(new(accept));
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
