using System.Net;
using System.Text;

namespace Qplet.GraphQL.AspNetCore.Http;

public sealed class HttpTransportTests : IAsyncLifetime
{
    private const string GraphQLResponse = "application/graphql-response+json";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_Query_AnswersWithLengthAndType()
    {
        using var response = await _host.PostAsync("""{"query":"query($n: String) { hello(name: $n) }","variables":{"n":"Ada"}}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        response.Content.Headers.ContentLength.ShouldNotBeNull();
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, Ada"}}""");
    }

    [Fact]
    public async Task Post_TextBeyondAscii_IsKept()
    {
        using var response = await _host.PostAsync("""{"query":"{ hello(name: \"<é & \ud83d\ude00>\") }"}""");

        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, <é & 😀>");
    }

    [Theory]
    [InlineData("{ hello", 400)]
    [InlineData("{ unknown }", 400)]
    [InlineData("query A { hello } query B { hello }", 400)]
    [InlineData("query($n: Int!) { __typename @skip(if: false) hello }", 400)]
    [InlineData("{ fail }", 200)]
    [InlineData("{ required }", 200)]
    public async Task Post_RequestError_HasTheStatusOfItsMediaType(string query, int status)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { query });
        using var strict = await _host.PostAsync(body, GraphQLResponse);
        using var legacy = await _host.PostAsync(body, "application/json");

        ((int)strict.StatusCode).ShouldBe(status);
        strict.Content.Headers.ContentType!.MediaType.ShouldBe(GraphQLResponse);
        legacy.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await strict.Content.ReadAsStringAsync();
        text.ShouldStartWith("""{"errors":[""");
        text.ShouldNotContain("secret");
        text.Contains("\"data\"", StringComparison.Ordinal).ShouldBe(status == 200);
    }

    [Fact]
    public async Task Get_Query_Answers()
    {
        using var response = await _host.GetAsync("""?query=query($n:String){hello(name:$n)}&variables={"n":"B%26C"}&operationName=""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Vary.ShouldBe(["Accept"]);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, B&C"}}""");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(GraphQLResponse)]
    public async Task Get_Mutation_IsNotAllowedWhateverTheMediaType(string accept)
    {
        using var response = await _host.GetAsync("?query=mutation{double(number:2)}", accept);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["POST"]);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("4");
    }

    [Fact]
    public async Task Post_Mutation_Answers()
    {
        using var response = await _host.PostAsync("""{"query":"mutation { double(number: 21) }"}""");

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"double":42}}""");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(GraphQLResponse)]
    public async Task Post_SubscriptionWithoutStream_IsNotAcceptable(string accept)
    {
        using var response = await _host.PostAsync("""{"query":"subscription { count(to: 1) }"}""", accept);

        response.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("text/plain; application/json")]
    public async Task Post_OtherContentType_IsRefused(string? contentType)
    {
        using var response = await _host.PostAsync(Encoding.UTF8.GetBytes("""{"query":"{ hello }"}"""), contentType: contentType);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Get_OddContentType_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}") { Content = new StringContent("", Encoding.UTF8, "text/plain") };
        using var response = await _host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task OtherMethod_IsNotAllowed(string method)
    {
        using var response = await _host.GetAsync("", method: new HttpMethod(method));

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_BodyBeyondTheLimit_IsTooLarge(bool chunked)
    {
        using var content = new StringContent($$"""{"query":"{ hello } {{new string('#', 1024 * 1024)}}"}""", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _host.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Post_AcceptOfNothingKnown_IsNotAcceptable()
    {
        using var response = await _host.PostAsync("""{"query":"{ hello }"}""", "image/png");

        response.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("HC0063");
    }

    [Fact]
    public async Task Post_BodyInManyPieces_IsRead()
    {
        var query = $"#{new string('x', 300_000)}\n{{ hello }}";
        using var response = await _host.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }));

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task Get_Sdl_GivesTheSchema()
    {
        using var response = await _host.GetAsync("?sdl");
        using var file = await _host.GetAsync("/schema.graphql");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("hello(name: String): String");
        (await file.Content.ReadAsStringAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task Get_SchemaWhereIntrospectionIsOff_IsRefused()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.AllowIntrospection = false);
        using var sdl = await host.GetAsync("?sdl");
        using var file = await host.GetAsync("/schema.graphql");
        using var introspection = await host.PostAsync("""{"query":"{ __schema { description } }"}""", GraphQLResponse);

        sdl.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        introspection.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_ClientLeaves_EndsTheExecution()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var content = new StringContent("""{"query":"{ wait }"}""", Encoding.UTF8, "application/json");

        await Should.ThrowAsync<OperationCanceledException>(() => _host.Http.PostAsync("/graphql", content, cancellation.Token));
        using var response = await _host.PostAsync("""{"query":"{ hello }"}""");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
