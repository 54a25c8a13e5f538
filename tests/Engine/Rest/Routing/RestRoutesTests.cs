namespace Qplet.GraphQL.Rest;

public sealed class RestRoutesTests
{
    private const string One = """query One($id: ID!) @http(route: "/items/{id}") { item(id: $id) { name } }""";
    private const string Mine = """query Mine @http(route: "/items/mine") { me }""";
    private const string Below = """query Below($id: ID!) @http(route: "/items/mine/{id}/below") { echo(id: $id) }""";
    private const string Change = """mutation Change($id: ID!) @http(method: DELETE, route: "/items/{key:$id}") { change(id: $id) }""";

    [Theory]
    [InlineData("/rest/items/1", "{\"name\":\"Item 1\"}")]
    [InlineData("/rest/items/mine", "\"nobody\"")]
    [InlineData("/rest/items/mine/7/below", "\"id=7\"")]
    public async Task Get_PathOfARoute_ReturnsTheValueOfTheField(string path, string expected)
    {
        await using var host = await RestHost.StartAsync(One, Mine, Below, Change);

        using var response = await host.SendAsync(HttpMethod.Get, path);

        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        (await response.Content.ReadAsStringAsync()).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/rest")]
    [InlineData("/rest/")]
    [InlineData("/rest/items")]
    [InlineData("/rest/items/")]
    [InlineData("/rest/Items/1")]
    [InlineData("/rest/items/1/below")]
    public async Task Get_AnotherPath_Is404(string path)
    {
        await using var host = await RestHost.StartAsync(One, Mine, Below);

        var (status, body) = await host.GetAsync(path);

        (status, body!["code"]!.GetValue<string>()).ShouldBe((404, "ROUTE_NOT_FOUND"));
        body["detail"]!.GetValue<string>().ShouldContain(" /rest/openapi.json ");
    }

    [Fact]
    public async Task Send_AnotherMethod_Is405WithTheAllowedOnes()
    {
        await using var host = await RestHost.StartAsync(One, Change);

        using var refused = await host.SendAsync(HttpMethod.Post, "/rest/items/1");
        using var options = await host.SendAsync(HttpMethod.Options, "/rest/items/1");
        using var change = await host.SendAsync(HttpMethod.Delete, "/rest/items/1");

        ((int)refused.StatusCode).ShouldBe(405);
        refused.Content.Headers.Allow.ShouldBe(["DELETE", "GET", "HEAD", "OPTIONS"]);
        ((int)options.StatusCode).ShouldBe(204);
        options.Content.Headers.Allow.ShouldBe(["DELETE", "GET", "HEAD", "OPTIONS"]);
        (await change.Content.ReadAsStringAsync()).ShouldBe("\"id=1\"");
    }

    [Fact]
    public async Task Send_AnotherMethodToTheDescription_Is405WithTheAllowedOnes()
    {
        await using var host = await RestHost.StartAsync(One);

        using var refused = await host.SendAsync(HttpMethod.Post, "/rest/openapi.json");
        using var options = await host.SendAsync(HttpMethod.Options, "/rest/openapi.json");

        ((int)refused.StatusCode, (int)options.StatusCode).ShouldBe((405, 204));
        refused.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "OPTIONS"]);
        options.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "OPTIONS"]);
    }

    [Fact]
    public async Task Head_OfARoute_HasTheHeadersOfGet()
    {
        await using var host = await RestHost.StartAsync(One);

        using var get = await host.SendAsync(HttpMethod.Get, "/rest/items/1");
        using var head = await host.SendAsync(HttpMethod.Head, "/rest/items/1");

        head.StatusCode.ShouldBe(get.StatusCode);
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Documents_AddedLater_AreServed()
    {
        await using var host = await RestHost.StartAsync(One);
        (await host.GetAsync("/rest/items/mine")).Body!["name"]!.GetValue<string>().ShouldBe("Item mine");

        await host.AddAsync(Mine);

        (await host.GetAsync("/rest/items/mine")).Body!.GetValue<string>().ShouldBe("nobody");
    }
}
