using System.Net;
using System.Security.Cryptography;
using System.Text;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore.Requests;

public sealed class StoredOperationTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string Greeting = "query Greet($name: String) { hello(name: $name) }";

    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-stored-").FullName;
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        Write("Greet.graphql", Greeting);
        Write("a_b-c.graphql", "query One { hello } query Two { me }");
        Write("Double.graphql", "mutation { double(number: 2) }");
        Write("Count.graphql", "subscription { count(to: 2) }");
        _host = await EndpointHost.StartAsync(execution: new ExecutionOptions { TrustedDocuments = new() { Folder = _folder } });
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("""{"id":"Greet","variables":{"name":"Ada"}}""")]
    [InlineData("""{"documentId":"Greet","variables":{"name":"Ada"},"operationName":"Greet"}""")]
    public async Task Post_AnId_RunsTheDocument(string body)
    {
        using var response = await _host.PostAsync(body);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, Ada"}}""");
    }

    [Theory]
    [InlineData("?id=Greet&variables=%7B%22name%22%3A%22Ada%22%7D")]
    [InlineData("?documentId=Greet&variables=%7B%22name%22%3A%22Ada%22%7D")]
    [InlineData("/persisted/Greet?variables=%7B%22name%22%3A%22Ada%22%7D")]
    [InlineData("/persisted/Greet/Greet?variables=%7B%22name%22%3A%22Ada%22%7D")]
    public async Task Get_AnId_RunsTheDocument(string query)
    {
        using var response = await _host.GetAsync(query);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, Ada"}}""");
    }

    [Theory]
    [InlineData("/persisted/Greet", """{"variables":{"name":"Ada"}}""", """{"data":{"hello":"Hello, Ada"}}""")]
    [InlineData("/persisted/Greet", """{"query":"{ me }"}""", """{"data":{"hello":"Hello, world"}}""")]
    [InlineData("/persisted/a_b-c/One", "{}", """{"data":{"hello":"Hello, world"}}""")]
    [InlineData("/persisted/a+b%2Fc%3D/One", "{}", """{"data":{"hello":"Hello, world"}}""")]
    [InlineData("/persisted/a_b-c", """{"operationName":"One"}""", """{"data":{"hello":"Hello, world"}}""")]
    public async Task Post_ToThePathOfADocument_RunsIt(string path, string body, string answer)
    {
        using var content = new StringContent(body, Encoding.UTF8, Json);
        using var response = await _host.Http.PostAsync($"/graphql{path}", content);

        (await response.Content.ReadAsStringAsync()).ShouldBe(answer);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Json, HttpStatusCode.OK)]
    [InlineData(GraphQLResponse, HttpStatusCode.BadRequest)]
    public async Task Id_ThatIsUnknown_IsNeverCached(string accept, HttpStatusCode status)
    {
        foreach (
            var response in new[]
            {
                await _host.PostAsync("""{"id":"../x"}""", accept),
                await _host.GetAsync("?id=../x", accept),
                await _host.GetAsync("/persisted/..%2Fx", accept),
            }
        )
        {
            using (response)
            {
                response.StatusCode.ShouldBe(status);
                response.Headers.CacheControl!.ToString().ShouldBe("no-store");
                (await response.Content.ReadAsStringAsync()).ShouldBe(
                    """{"errors":[{"message":"The specified persisted operation key is invalid. The server has no document with this ID: correct the ID, """
                        + """or store the document there.","extensions":{"code":"HC0020","requestedKey":"../x"}}]}"""
                );
            }
        }
    }

    [Theory]
    [InlineData("/persisted/a%2Fb", "a/b")]
    [InlineData("/persisted/a%252Fb", "a%2Fb")]
    [InlineData("/persisted/a%252Fb/", "a%2Fb")]
    [InlineData("/persisted/a%252Fb/One", "a%2Fb")]
    [InlineData("/persisted/a%252fb%2F/One/?x=/", "a%2fb/")]
    public async Task Path_OfADocument_IsDecodedOnce(string path, string id)
    {
        using var response = await _host.GetAsync(path, GraphQLResponse);

        (await response.Content.ReadAsStringAsync()).ShouldContain($"\"requestedKey\":\"{id}\"");
    }

    [Fact]
    public async Task Path_OfAMutation_TakesPostAlone()
    {
        using var content = new StringContent("{}", Encoding.UTF8, Json);
        using var posted = await _host.Http.PostAsync("/graphql/persisted/Double", content);
        using var got = await _host.GetAsync("/persisted/Double");
        using var put = await _host.GetAsync("/persisted/Double", method: HttpMethod.Put);

        (await posted.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"double":4}}""");
        got.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "POST"]);
    }

    [Fact]
    public async Task Path_OfASubscription_IsAnEventStream()
    {
        using var response = await _host.GetAsync("/persisted/Count", "text/event-stream");

        (await response.Content.ReadAsStringAsync()).ShouldContain("""data: {"data":{"count":2}}""");
    }

    [Theory]
    [InlineData(Json, HttpStatusCode.OK)]
    [InlineData(GraphQLResponse, HttpStatusCode.BadRequest)]
    public async Task Hash_ByGet_IsFoundAfterTheDocumentCameByPost(string accept, HttpStatusCode statusOfMiss)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData("{ hello }"u8));
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";
        var query = $"?extensions={Uri.EscapeDataString(extensions)}";

        using var missed = await _host.GetAsync(query, accept);
        using var posted = await _host.PostAsync($$$"""{"query":"{ hello }","extensions":{{{extensions}}}}""", accept);
        using var found = await _host.GetAsync(query, accept);

        missed.StatusCode.ShouldBe(statusOfMiss);
        missed.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await missed.Content.ReadAsStringAsync()).ShouldBe("""{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""");
        (await posted.Content.ReadAsStringAsync()).ShouldContain("\"persisted\":true");
        found.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await found.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task Folder_WhoseFilesChange_IsReadAnew()
    {
        Write("New.graphql", "{ new: hello }");

        var answer = "";
        await Eventually.IsTrueAsync(
            () => answer.Contains("new", StringComparison.Ordinal),
            async () =>
            {
                using var response = await _host.PostAsync("""{"id":"New"}""");
                answer = await response.Content.ReadAsStringAsync();
            }
        );

        answer.ShouldBe("""{"data":{"new":"Hello, world"}}""");
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);
}
