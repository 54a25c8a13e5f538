using System.Net;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Qplet.GraphQL.Rest;

public sealed class RestDescriptionTests : IAsyncLifetime
{
    private const string Item = """"
        """
        Returns an item.

        Deleted items are not found.
        """
        query Item(
          "The ID of the item."
          $id: ID!
          "How many items a page has."
          $size: Int = 10
          $after: String
          "Whether to add the name."
          $named: Boolean!
        )
        @http(route: "/items/{item:$id}", queryParameters: ["per_page:$size", "page*per_page:$after", "include=name:$named", "x=1"]) {
          item(id: $id) { id name @include(if: $named) items(first: $size, after: $after) { nodes { id } pageInfo { hasNextPage } } }
        }
        """";

    private const string Search = """
        query Search($genres: [String!], $sizes: [Int!], $order: Order, $text: String!, $where: Where)
        @http(route: "/search", queryParameters: ["genres", "sizes", "order", "text", "where"], commaSeparated: ["sizes"]) {
          echo(genres: $genres, sizes: $sizes, order: $order, text: $text, where: $where)
        }
        """;

    private const string Rename = """
        mutation Rename($id: ID!, "The new name." $text: String!, $day: LocalDate) @http(method: PUT, route: "/items/{id}") {
          change(id: $id, text: $text, day: $day)
        }
        """;

    private const string Whole = """mutation Whole($where: Where! @body) @http(route: "/items") { change(where: $where) }""";

    private const string Touch = """mutation Touch @http(route: "/touches") { change }""";

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync(Item, Search, Rename, Whole, Touch);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Description_OfAllRoutes_IsValidOpenApi()
    {
        using var response = await _host.SendAsync(HttpMethod.Get, "/rest/openapi.json");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var read = OpenApiDocument.Parse(await response.Content.ReadAsStringAsync(), "json");
        read.Diagnostic.ShouldNotBeNull().Errors.ShouldBeEmpty();
        read.Diagnostic.Warnings.ShouldBeEmpty();
        read.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        var document = read.Document.ShouldNotBeNull();
        document.Info.Title.ShouldBe("Test");
        document.Paths.Keys.ShouldBe(["/items/{item}", "/search", "/items", "/touches"]);
        document.Paths["/items/{item}"].Operations!.Keys.ShouldBe([HttpMethod.Get, HttpMethod.Put]);
    }

    [Fact]
    public async Task Description_OfARoute_HasItsParametersAndItsValue()
    {
        var (_, description) = await _host.GetAsync("/rest/openapi.json");
        description!["servers"]![0]!["url"]!.GetValue<string>().ShouldBe("/rest");
        var operation = description["paths"]!["/items/{item}"]!["get"]!;

        operation["operationId"]!.GetValue<string>().ShouldBe("Item");
        operation["summary"]!.GetValue<string>().ShouldBe("Returns an item.");
        operation["description"]!.GetValue<string>().ShouldEndWith("Deleted items are not found.");
        Parameters(operation)
            .ShouldBe([
                """{"name":"item","in":"path","description":"The ID of the item.","required":true,"schema":{"type":"string"}}""",
                """{"name":"per_page","in":"query","description":"How many items a page has.","schema":{"type":"integer","default":10}}""",
                """{"name":"include","in":"query","description":"- \u0060name\u0060: Whether to add the name.","explode":false,"""
                    + """ "schema":{"type":"array","items":{"type":"string","enum":["name"]}}}""".TrimStart(),
                """{"name":"page","in":"query","description":"The number of the page. Each has as many items as \u0060per_page\u0060 says.","""
                    + """ "schema":{"type":"integer","minimum":1,"default":1}}""".TrimStart(),
                """{"name":"x","in":"query","description":"Accepted, but has no effect.","schema":{"type":"string","const":"1"}}""",
            ]);
        var ok = operation["responses"]!["200"]!;
        ok["headers"]!.AsObject().Select(static header => header.Key).ShouldBe(["GraphQL-Errors", "ETag", "Link"]);
        var value = ok["content"]!["application/json"]!["schema"]!;
        value["type"]!.GetValue<string>().ShouldBe("object");
        value["required"]!.ToJsonString().ShouldBe("""["id","items"]""");
        value["properties"]!.AsObject().Select(static property => property.Key).ShouldBe(["id", "name", "items"]);
    }

    [Fact]
    public async Task Description_OfParameters_HasTheirForm()
    {
        var (_, description) = await _host.GetAsync("/rest/openapi.json");

        var parameters = Parameters(description!["paths"]!["/search"]!["get"]!);

        parameters[..4]
            .ShouldBe([
                """{"name":"genres","in":"query","schema":{"type":"array","items":{"type":"string"}}}""",
                """{"name":"sizes","in":"query","explode":false,"schema":{"type":"array","items":{"type":"integer"}}}""",
                """{"name":"order","in":"query","schema":{"type":"string","enum":["NAME_ASC","NAME_DESC"]}}""",
                """{"name":"text","in":"query","required":true,"schema":{"type":"string"}}""",
            ]);
        JsonNode.Parse(parameters[4])!["content"]!["application/json"]!["schema"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Description_OfAMutation_HasItsBody()
    {
        var (_, description) = await _host.GetAsync("/rest/openapi.json");
        var rename = description!["paths"]!["/items/{item}"]!["put"]!;
        var whole = description["paths"]!["/items"]!["post"]!;

        Parameters(rename).ShouldBe(["""{"name":"item","in":"path","required":true,"schema":{"type":"string"}}"""]);
        rename["requestBody"]!["required"]!.GetValue<bool>().ShouldBeTrue();
        var schema = rename["requestBody"]!["content"]!["application/json"]!["schema"]!;
        schema["required"]!.ToJsonString().ShouldBe("""["text"]""");
        schema["properties"]!["text"]!["description"]!.GetValue<string>().ShouldBe("The new name.");
        schema["properties"]!["day"]!["format"]!.GetValue<string>().ShouldBe("date");
        rename["responses"]!["422"].ShouldNotBeNull();
        rename["responses"]!["304"].ShouldBeNull();
        whole["requestBody"]!["required"]!.GetValue<bool>().ShouldBeTrue();
        whole["parameters"].ShouldBeNull();
    }

    [Fact]
    public async Task Description_OfAMutationWithoutABody_HasThePreflightHeader()
    {
        var (_, description) = await _host.GetAsync("/rest/openapi.json");

        var touch = description!["paths"]!["/touches"]!["post"]!;

        var header = touch["parameters"]!.AsArray().ShouldHaveSingleItem()!;
        (header["name"]!.GetValue<string>(), header["in"]!.GetValue<string>(), header["required"]!.GetValue<bool>()).ShouldBe(
            ("GraphQL-Preflight", "header", true)
        );
        touch["requestBody"].ShouldBeNull();
    }

    [Fact]
    public async Task Description_ThatTheClientHas_Is304UntilTheRoutesChange()
    {
        using var first = await _host.SendAsync(HttpMethod.Get, "/rest/openapi.json");
        var tag = first.Headers.ETag!.ToString();

        using var same = await _host.SendAsync(HttpMethod.Get, "/rest/openapi.json", headers: ("If-None-Match", tag));
        await _host.AddAsync("""query Added @http(route: "/added") { me }""");
        using var changed = await _host.SendAsync(HttpMethod.Get, "/rest/openapi.json", headers: ("If-None-Match", tag));

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await changed.Content.ReadAsStringAsync()).ShouldContain("/added");
    }

    private static List<string> Parameters(JsonNode operation) => [.. operation["parameters"]!.AsArray().Select(static parameter => parameter!.ToJsonString())];

    [Theory]
    [InlineData("/rest/openapi.json", "/rest")]
    [InlineData("/Rest/openapi.json", "/Rest")]
    [InlineData("/rest/openapi%2Ejson", "/rest")]
    public async Task Description_HasTheAddressAsTheRequestSpellsIt(string address, string server)
    {
        await _host.GetAsync("/REST/openapi.json");

        var (status, description) = await _host.GetAsync(address);

        status.ShouldBe(200);
        description!["servers"]!.ToJsonString().ShouldBe($$"""[{"url":"{{server}}"}]""");
        description["paths"]!.AsObject().Count.ShouldBe(4);
    }
}
