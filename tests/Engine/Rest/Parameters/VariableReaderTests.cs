using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Rest;

public sealed class VariableReaderTests : IAsyncLifetime
{
    private const string Echo = """
        query Echo(
          $id: ID, $text: String, $first: Int, $price: Decimal, $flag: Boolean, $genres: [String!], $sizes: [Int!], $order: Order, $day: LocalDate
          $where: Where
        )
        @http(
          route: "/echo/{id}"
          queryParameters: ["text", "first", "price", "flag", "genres", "sizes", "order", "day", "where", "pagination_type=page", "cursor=*"]
        ) {
          echo(
            id: $id, text: $text, first: $first, price: $price, flag: $flag, genres: $genres, sizes: $sizes, order: $order, day: $day, where: $where
          )
        }
        """;

    private const string Legacy = """
        query Legacy($name: String, $size: Int = 10, $genres: [String!], $sizes: [Int!], $after: String, $dates: Boolean!, $sources: Boolean!, $where: Where)
        @http(
          route: "/legacy"
          queryParameters: [
            "page*per_page:$after", "per_page:$size", "filters[name]:$name", "filters[genres]:$genres", "sizes"
            "include=dates:$dates", "include=sources:$sources", "include=all"
            "filters[size]:$where.size", "filters[text]:$where.name"
          ]
          json: ["filters[genres]"]
          commaSeparated: ["sizes"]
        ) {
          echo(after: $after, text: $name, first: $size, genres: $genres, sizes: $sizes, where: $where) @include(if: $dates) @skip(if: $sources)
        }
        """;

    private const string Required = """
        query Required($id: ID!, $first: Int!) @http(route: "/required", queryParameters: ["id", "first"]) { echo(id: $id, first: $first) }
        """;

    private const string Change = """
        mutation Change($id: ID!, $text: String!, $first: Int) @http(method: PUT, route: "/items/{id}") { change(id: $id, text: $text, first: $first) }
        """;

    private const string ChangeWhole = """
        mutation ChangeWhole($where: Where! @body) @http(method: PATCH, route: "/items/{name:$where.name}") { change(where: $where) }
        """;

    private const string Touch = """mutation Touch($text: String) @http(route: "/touches") { change(text: $text) }""";

    private const string Ask = """query Ask @http(method: POST, route: "/questions") { me }""";

    private RestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await RestHost.StartAsync(Echo, Legacy, Required, Change, ChangeWhole, Touch, Ask);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("first=5", "first=5")]
    [InlineData("price=5.50", "price=5.50")]
    [InlineData("genres=a&genres=b", "genres=[a|b]")]
    [InlineData("genres=a,b", "genres=[a,b]")]
    [InlineData("sizes=1&sizes=2", "sizes=[1|2]")]
    [InlineData("order=NAME_ASC", "order=NAME_ASC")]
    [InlineData("order=name_desc", "order=NAME_DESC")]
    [InlineData("flag=true", "flag=True")]
    [InlineData("flag=0", "flag=False")]
    [InlineData("day=2026-11-27", "day=2026-11-27")]
    [InlineData("text=%2B%20%26%C3%A9", "text=+ &é")]
    [InlineData("text=5", "text=5")]
    [InlineData("text=", "text=")]
    [InlineData("first=&order=", "")]
    [InlineData("where={\"name\":\"a\",\"or\":[{\"size\":1}]}", "where={name:a,or:[{size:1}]}")]
    [InlineData("pagination_type=page&cursor=anything", "")]
    public async Task Q3_Query_IsCoercedByTheTypeOfTheVariable(string query, string expected)
    {
        var (status, body) = await _host.GetAsync($"/rest/echo/7?{query}");

        (status, body!.GetValue<string>()).ShouldBe((200, expected.Length == 0 ? "id=7" : $"id=7;{expected}"));
    }

    [Theory]
    [InlineData("first=x", "first", "The parameter \"first\" is not valid: Int cannot represent non-integer value: \"x\"")]
    [InlineData("first=5.5", "first", "The parameter \"first\" is not valid: Int cannot represent non-integer value: 5.5")]
    [InlineData("first=3000000000", "first", "The parameter \"first\" is not valid: Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("first=1&first=2", "first", "The parameter \"first\" is not valid: it occurs more than once.")]
    [InlineData("flag=yes", "flag", "The parameter \"flag\" is not valid: \"yes\" is not a Boolean. Use true or false.")]
    [InlineData("order=SIZE", "order", "The parameter \"order\" is not valid: \"SIZE\" is not one of NAME_ASC, NAME_DESC.")]
    [InlineData("sizes=1,2", "sizes", "Lists repeat the parameter: sizes=a&sizes=b.")]
    [InlineData("genres[]=a", "genres[]", "The parameter \"genres[]\" is unknown. Lists repeat the parameter without brackets: genres=a&genres=b.")]
    [InlineData("nothing=1", "nothing", "The parameter \"nothing\" is unknown. The route has: text, first, ")]
    [InlineData("First=1", "First", "The parameter \"First\" is unknown. The route has: text, first, ")]
    [InlineData("day=tomorrow", "day", "The parameter \"day\" is not valid: ")]
    [InlineData("where=name", "where", "The parameter \"where\" is not valid: it must be JSON: line 1, byte 2.")]
    [InlineData("where={\"size\":1,\"size\":2}", "where", "it must be JSON: an object has the member \"size\" twice.")]
    [InlineData("where={\"name\":\"\\ud800\"}", "where", "The parameter \"where\" is not valid: it has an escape sequence that is half of a surrogate pair.")]
    [InlineData("where={\"\\udc00\":1}", "where", "The parameter \"where\" is not valid: it has an escape sequence that is half of a surrogate pair.")]
    [InlineData("where={\"nme\":\"a\"}", "where", "The parameter \"where\" is not valid: Field \"nme\" is not defined by type \"Where\".")]
    [InlineData("where={\"size\":\"a\"}", "where", "The parameter \"where\" is not valid: at .size: Int cannot represent non-integer value: \"a\"")]
    [InlineData("pagination_type=cursor", "pagination_type", "The parameter \"pagination_type\" is not valid: only \"page\" is supported.")]
    public async Task Q3_Query_ThatIsNotRight_IsRefusedByName(string query, string parameter, string message)
    {
        var (status, body) = await _host.GetAsync($"/rest/echo/7?{query}");

        status.ShouldBe(400);
        body!["code"]!.GetValue<string>().ShouldBe("PARAMETER_INVALID");
        var error = body["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (error["in"]!.GetValue<string>(), error["parameter"]!.GetValue<string>()).ShouldBe(("query", parameter));
        error["message"]!.GetValue<string>().ShouldContain(message);
    }

    [Theory]
    [InlineData(
        "/rest/legacy?include=dates&othr=1",
        "The route has: per_page, filters[name], filters[genres], sizes, filters[size], filters[text], include, page."
    )]
    [InlineData("/rest/required?id=1&first=1&other=1", "The route has: id, first.")]
    public async Task Query_WithAnUnknownName_IsToldThoseOfTheRoute(string path, string names)
    {
        var (status, body) = await _host.GetAsync(path);

        status.ShouldBe(400);
        body!["errors"]!.AsArray().ShouldHaveSingleItem()!["message"]!.GetValue<string>().ShouldEndWith(names);
    }

    [Fact]
    public async Task Query_OfARouteWithoutParameters_IsToldThatThereAreNone()
    {
        using var response = await _host.SendAsync(HttpMethod.Post, "/rest/touches?text=a", "{}");

        (await response.Content.ReadAsStringAsync()).ShouldContain("is unknown. The route has none in the query string.");
    }

    [Theory]
    [InlineData(63, 200)]
    [InlineData(64, 200)]
    [InlineData(65, 400)]
    public async Task Json_AtTheLimitOfItsDepth_IsAccepted(int depth, int expected)
    {
        // An object has a list, which has an object, and so on.
        var json = string.Concat(Enumerable.Range(0, depth).Select(static level => level % 2 == 0 ? "{\"or\":" : "["));
        json += depth % 2 == 0 ? "" : "null";
        json += string.Concat(Enumerable.Range(0, depth).Reverse().Select(static level => level % 2 == 0 ? "}" : "]"));

        (await _host.GetAsync($"/rest/echo/7?where={json}")).Status.ShouldBe(expected);
        (await _host.GetAsync($"/rest/legacy?include=dates&filters[genres]={new string('[', depth)}{new string(']', depth)}")).Status.ShouldBe(400);
        using var response = await _host.SendAsync(HttpMethod.Patch, "/rest/items/n", json);
        ((int)response.StatusCode).ShouldBe(expected);
    }

    [Fact]
    public async Task Query_WithSeveralMistakes_NamesAllAtOnce()
    {
        var (_, body) = await _host.GetAsync("/rest/required?first=x&other=1");

        NamesIn(body).ShouldBe(["id", "first", "other"], ignoreOrder: true);

        (_, body) = await _host.GetAsync("/rest/echo/7?first=x&where={\"size\":\"a\"}&flag=2");

        NamesIn(body).ShouldBe(["first", "where", "flag"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("include=dates", "first=10")]
    [InlineData("include=dates&page=1&per_page=20", "first=20")]
    [InlineData("include=dates&page=3&per_page=20", "first=20;after=offset:40")]
    [InlineData("include=dates&page=2", "first=10;after=offset:10")]
    [InlineData("include=dates&filters[name]=Joe&filters[genres]=[\"a\",\"b\"]&sizes=1,2", "text=Joe;first=10;genres=[a|b];sizes=[1|2]")]
    [InlineData("include=dates&filters[size]=3&filters[text]=x", "first=10;where={size:3,name:x}")]
    public async Task Query_OfDeclaredForms_SetsTheVariables(string query, string expected)
    {
        var (status, body) = await _host.GetAsync($"/rest/legacy?{query}");

        (status, body?.ToString()).ShouldBe((200, expected));
    }

    [Theory]
    [InlineData("", 404)]
    [InlineData("?include=dates,sources", 404)]
    [InlineData("?include=dates", 200)]
    [InlineData("?include=dates,all", 200)]
    [InlineData("?include=other", 400)]
    [InlineData("?include=dates&page=0", 400)]
    [InlineData("?include=dates&page=x", 400)]
    [InlineData("?include=dates&per_page=x&page=2", 400)]
    public async Task Query_WithSwitches_SetsBooleans(string query, int expected) => (await _host.GetAsync($"/rest/legacy{query}")).Status.ShouldBe(expected);

    [Theory]
    [InlineData("PUT", "/rest/items/a%2Fb", """{"text":"x","first":null}""", "id=a/b;text=x;first=null")]
    [InlineData("PUT", "/rest/items/a%252Fb", """{"text":"x","first":null}""", "id=a%2Fb;text=x;first=null")]
    [InlineData("PUT", "/rest/%69tems/%2f%25%32%46%252f+%20%3B%3Fc?", """{"text":"x","first":null}""", "id=/%2F%2f+ ;?c;text=x;first=null")]
    [InlineData("PUT", "/rest/items/%C0%AF%2F", """{"text":"x","first":null}""", "id=%C0%AF/;text=x;first=null")]
    [InlineData("PATCH", "/rest/items/n", """{"size":3}""", "where={size:3,name:n}")]
    public async Task Body_OfAMutation_SetsTheVariables(string method, string path, string body, string expected)
    {
        using var response = await _host.SendAsync(new HttpMethod(method), path, body);

        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.GetValue<string>().ShouldBe(expected);
    }

    [Theory]
    [InlineData("PUT", """{"first":1}""", 400, "The body must have the member \\\"text\\\".")]
    [InlineData("PUT", """{"text":"x","other":1}""", 400, "The body has the member \\\"other\\\", which is unknown. It can have: text, first.")]
    [InlineData("PUT", """{"text":1}""", 400, "The parameter \\\"text\\\" is not valid: String cannot represent a non string value: 1")]
    [InlineData("PUT", "[]", 400, "The body must be a JSON object.")]
    [InlineData("PUT", "{", 400, "The body is not valid JSON")]
    [InlineData("PUT", """{"text":"x","text":"y"}""", 400, "The body is not valid JSON: an object has the member \\\"text\\\" twice.")]
    [InlineData("PUT", "{\"\\ud800\":1}", 400, "half of a surrogate pair")]
    [InlineData("PUT", "{\"text\":\"\\udc00\"}", 400, "half of a surrogate pair")]
    [InlineData("PATCH", "{\"name\":\"\\ud800x\"}", 400, "half of a surrogate pair")]
    [InlineData("PUT", null, 400, "The body must have the member")]
    [InlineData("PATCH", null, 400, "The request must have a body.")]
    public async Task Body_ThatIsNotRight_IsRefused(string method, string? body, int status, string message)
    {
        using var response = await _host.SendAsync(new HttpMethod(method), "/rest/items/1", body);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync()).ShouldContain(message);
    }

    [Fact]
    public async Task Body_OfAnotherMediaType_Is415()
    {
        using var content = new StringContent("text=x");
        using var response = await _host.Http.PutAsync("/rest/items/1", content);

        ((int)response.StatusCode).ShouldBe(415);
    }

    [Theory]
    [InlineData(null, null, null, 400, "HC0077")]
    [InlineData("", "text/plain", null, 400, "HC0077")]
    [InlineData("", "application/x-www-form-urlencoded", null, 400, "HC0077")]
    [InlineData(null, null, " ", 400, "HC0077")]
    [InlineData("x=1", "application/x-www-form-urlencoded", "1", 415, "UNSUPPORTED_MEDIA_TYPE")]
    [InlineData(null, null, "1", 200, null)]
    [InlineData("", "application/json", null, 200, null)]
    [InlineData("{}", "application/json; charset=utf-8", null, 200, null)]
    public async Task PostOfAMutation_ThatAFormCouldSend_IsRefused(string? body, string? contentType, string? preflight, int status, string? code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/rest/touches");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (preflight is not null)
        {
            request.Headers.TryAddWithoutValidation("GraphQL-Preflight", preflight);
        }

        using var response = await _host.Http.SendAsync(request);

        ((int)response.StatusCode).ShouldBe(status);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        ((string?)(answer as JsonObject)?["code"]).ShouldBe(code);
    }

    [Fact]
    public async Task PostOfAQuery_WithoutABody_NeedsNoHeader()
    {
        using var response = await _host.Http.PostAsync("/rest/questions", content: null);

        ((int)response.StatusCode).ShouldBe(200);
    }

    private static IEnumerable<string> NamesIn(JsonNode? body) => body!["errors"]!.AsArray().Select(static error => error!["parameter"]!.GetValue<string>());
}
