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

    [Fact]
    public async Task Get_Query_Answers()
    {
        using var response = await _host.GetAsync("""?query=query($n:String){hello(name:$n)}&variables={"n":"B%26C"}&operationName=""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Vary.ShouldBe(["Accept"]);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, B&C"}}""");
    }

    [Fact]
    public async Task Post_Mutation_Answers()
    {
        using var response = await _host.PostAsync("""{"query":"mutation { double(number: 21) }"}""");

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"double":42}}""");
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
        text.ShouldContain("  required: String!\n");
        (await file.Content.ReadAsStringAsync()).ShouldBe(text);
    }

    [Fact]
    public async Task Get_SemanticNonNullSchema_HasTheDirectiveInPlaceOfNonNullTypes()
    {
        using var file = await _host.GetAsync("/semantic-non-null-schema.graphql");

        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql");
        (await file.Content.ReadAsStringAsync()).ShouldContain("  required: String @semanticNonNull\n");
    }

    [Fact]
    public async Task Get_SchemaWhereIntrospectionIsOff_IsRefused()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.AllowIntrospection = false);
        using var sdl = await host.GetAsync("?sdl");
        using var file = await host.GetAsync("/schema.graphql");
        using var semantic = await host.GetAsync("/semantic-non-null-schema.graphql");
        using var introspection = await host.PostAsync("""{"query":"{ __schema { description } }"}""", GraphQLResponse);

        sdl.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        semantic.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        introspection.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_ClientLeaves_EndsTheExecution()
    {
        using var leaving = new CancellationTokenSource();
        using var content = new StringContent("""{"query":"{ wait }"}""", Encoding.UTF8, "application/json");

        var request = _host.Http.PostAsync("/graphql", content, leaving.Token);
        await _host.Notes.Waits.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(request);
        await _host.Notes.Cancelled.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        using var response = await _host.PostAsync("""{"query":"{ hello }"}""");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
