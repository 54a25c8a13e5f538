using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Server.Caching;

/// <summary>What caches may store of the schema's queries, and what they serve to whom.</summary>
public sealed class CachedResponseTests : IDisposable
{
    private const string Users = "{ users { nodes { username } } }";

    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("{ categories { name } countries { name } }", "public, max-age=3600", "max-age=3600, private")]
    [InlineData("{ platforms(first: 3) { nodes { name } edges { cursor } pageInfo { endCursor } } }", "public, max-age=3600", "max-age=3600, private")]
    [InlineData("{ genres(first: 3) { nodes { name } totalCount } }", "public, max-age=3600", "no-cache, private")]
    [InlineData("{ categories { name } releases { nodes { title publisher { name socialLinks { url } } } } }", "public, max-age=30", "no-cache, private")]
    [InlineData("{ users { nodes { tracks { nodes { title } } } } explore { focus { nodes { id } } } }", "public, max-age=30", "no-cache, private")]
    [InlineData("{ users { nodes { viewerIsFollowing } } }", "max-age=30, private", "no-cache, private")]
    [InlineData("{ comments { nodes { text } } }", "no-store", "no-store")]
    [InlineData("{ posts { nodes { text } } categories { name } }", "no-store", "no-store")]
    [InlineData("{ node(id: \"x\") { id } }", "no-store", "no-store")]
    [InlineData("{ eventCursor }", "no-store", "no-store")]
    [InlineData("{ me { username } }", "no-store", "no-cache, private")]
    [InlineData("{ me { settings { language } } }", "no-store", "no-store")]
    [InlineData("{ search(text: \"a\") { nodes { __typename } } }", "no-store", "no-store")]
    public async Task Response_SaysHowLongItMayBeStored(string query, string anonymous, string signedIn)
    {
        var (_, _, token) = await _server.AddUserAsync();
        using var client = _server.CreateClient();

        using var ofAnonymous = await GetAsync(client, query);
        using var ofUser = await GetAsync(client, query, $"Bearer {token}");

        ofAnonymous.Headers.CacheControl!.ToString().ShouldBe(anonymous);
        ofUser.Headers.CacheControl!.ToString().ShouldBe(signedIn);
    }

    [Fact]
    public async Task Q4_AnswerOfOneUser_IsNeverServedToAnotherByACache()
    {
        var (_, _, token) = await _server.AddUserAsync("ada");
        await BlockAsync((await _server.AddUserAsync("bo")).User, by: "ada");
        using var cache = new ObedientCache(_server.Server.CreateHandler());
        using var client = new HttpClient(cache) { BaseAddress = _server.Server.BaseAddress };

        var first = await TextOf(client, Users);
        first.ShouldContain("bo");
        (await TextOf(client, Users)).ShouldBe(first);
        cache.Hits.ShouldBe(1);

        (await TextOf(client, Users, $"Bearer {token}")).ShouldNotContain("bo");
        (await TextOf(client, Users, $"Bearer {token}")).ShouldNotContain("bo");
        using var rejected = await GetAsync(client, Users, "Bearer nonsense");
        rejected.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var withBadKey = await GetAsync(client, Users, apiKey: "nonsense");
        withBadKey.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        cache.Hits.ShouldBe(1);

        (await TextOf(client, Users)).ShouldBe(first);
        cache.Hits.ShouldBe(2);
    }

    [Theory]
    [InlineData("/graphql?query={categories{name}}", null)]
    [InlineData("/graphql?query={categories{name}}", "https://app.example.com")]
    [InlineData("/graphql?query={categories{name}}", "https://evil.example.com")]
    [InlineData("/rest/resources/countries", null)]
    [InlineData("/rest/resources/countries", "https://app.example.com")]
    [InlineData("/rest/openapi.json", null)]
    public async Task Response_ThatPagesMayRead_VariesByTheirOriginInOneLine(string address, string? origin)
    {
        using var client = _server.WithShippedDocuments().With("Cors:AllowedOrigins:0", "https://app.example.com").CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.NonValidated["Vary"].ShouldHaveSingleItem().Split(", ").ShouldContain("Origin");
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(origin == "https://app.example.com");
    }

    private async Task BlockAsync(User blocked, string by)
    {
        using var scope = _server.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<QpletDbContext>();
        db.Blocks.Add(
            new Block
            {
                BlockerId = db.Users.Single(user => user.NormalizedUsername == by).Id,
                BlockedId = blocked.Id,
                CreatedAt = blocked.CreatedAt,
            }
        );
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextOf(HttpClient client, string query, string? authorization = null)
    {
        using var response = await GetAsync(client, query, authorization);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string query, string? authorization = null, string? apiKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }
        if (apiKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-API-Key", apiKey);
        }
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
