using System.Net;
using System.Text;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The headers for caches, of real responses.</summary>
public sealed class CacheHeadersTests : IAsyncLifetime
{
    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(
            static options =>
            {
                options.Http.AllowQueryMethod = true;
                options.Http.CredentialHeaders.Add("X-Key");
            },
            schema: Schema()
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "{ genre }", null, "public, max-age=3600")]
    [InlineData("HEAD", "{ genre }", null, "public, max-age=3600")]
    [InlineData("QUERY", "{ genre }", null, "public, max-age=3600")]
    [InlineData("POST", "{ genre }", null, "public, max-age=3600")]
    [InlineData("GET", "{ genre list }", null, "public, max-age=30")]
    [InlineData("GET", "{ genre mine }", null, "max-age=60, private")]
    [InlineData("GET", "{ genre }", "Authorization", "max-age=3600, private")]
    [InlineData("GET", "{ genre }", "Cookie", "max-age=3600, private")]
    [InlineData("GET", "{ genre }", "X-Key", "max-age=3600, private")]
    [InlineData("GET", "{ list }", "Authorization", "no-cache, private")]
    [InlineData("POST", "{ list }", "Authorization", "no-cache, private")]
    [InlineData("GET", "{ mine }", "Authorization", "no-cache, private")]
    public async Task ResponseThatMayBeStored_SaysByWhomAndForHowLong(string method, string document, string? credentials, string header)
    {
        using var response = await SendAsync(method, document, credentials);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.ToString().ShouldBe(header);
        response.Headers.Vary.ShouldBe(method == "POST" ? ["Authorization", "Cookie", "X-Key"] : ["Accept", "Authorization", "Cookie", "X-Key"]);
    }

    [Theory]
    [InlineData("{ time }")]
    [InlineData("{ genre time }")]
    [InlineData("{ genre fails }")]
    [InlineData("{ genre required }")]
    [InlineData("{ unknown }")]
    [InlineData("{ genre")]
    [InlineData("mutation { change }")]
    [InlineData("{ __schema { description } }")]
    public async Task OtherResponse_MustNotBeStored(string document)
    {
        using var got = await SendAsync("GET", document);
        got.Headers.CacheControl!.ToString().ShouldBe("no-store");

        using var posted = await SendAsync("POST", document);
        posted.Headers.CacheControl.ShouldBeNull();
    }

    [Fact]
    public async Task MalformedRequest_MustNotBeStored()
    {
        using var response = await _host.GetAsync("?query={genre}&variables=[");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task ResponseWithItsCost_MustNotBeStored()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={genre}") { Headers = { { "GraphQL-Cost", "report" } } };
        using var response = await _host.Http.SendAsync(request);

        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Fact]
    public async Task ResponseInParts_MustNotBeStored()
    {
        using var response = await _host.GetAsync("?query={genre ...@defer{list}}", "multipart/mixed");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("multipart/mixed");
        response.Headers.CacheControl!.MaxAge.ShouldBeNull();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task ResponseThatTheClientHas_IsNotSentAgain(string method)
    {
        using var first = await SendAsync("GET", "{ genre list }");
        var tag = first.Headers.ETag!.ToString();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query={genre list}") { Headers = { { "If-None-Match", tag } } };
        using var same = await _host.Http.SendAsync(request);
        using var other = await SendAsync("GET", "{ genre }");

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        same.Headers.ETag!.ToString().ShouldBe(tag);
        same.Headers.CacheControl!.ToString().ShouldBe("public, max-age=30");
        (await same.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        other.Headers.ETag!.ToString().ShouldNotBe(tag);
    }

    [Theory]
    [InlineData("GET", "{ time }")]
    [InlineData("POST", "{ genre }")]
    public async Task ResponseThatIsNotStoredByGet_HasNoTag(string method, string document)
    {
        using var response = await SendAsync(method, document);

        response.Headers.ETag.ShouldBeNull();
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string document, string? credentials = null)
    {
        var hasBody = method is "POST" or "QUERY";
        using var request = new HttpRequestMessage(new HttpMethod(method), hasBody ? "/graphql" : $"/graphql?query={Uri.EscapeDataString(document)}");
        if (hasBody)
        {
            request.Content = new StringContent($$"""{"query":"{{document}}"}""", Encoding.UTF8, "application/json");
        }
        if (credentials is not null)
        {
            request.Headers.TryAddWithoutValidation(credentials, "ada");
        }
        return await _host.Http.SendAsync(request);
    }

    private static GraphQLSchema Schema() =>
        SchemaAssembler.Assemble(
            new ObjectType(
                "Query",
                static () =>
                    [
                        Field("genre", new CacheHint { MaxAge = 3600 }),
                        Field("list", new CacheHint { MaxAge = 30, Vary = ["Authorization"] }),
                        Field("mine", new CacheHint { MaxAge = 60, Scope = CacheControlScope.Private }),
                        Field("fails", new CacheHint { MaxAge = 60 }, static () => throw new GraphQLException("No.")),
                        Field("required", new CacheHint { MaxAge = 60 }, static () => null, isNonNull: true),
                        Field("time", null),
                    ]
            ),
            new ObjectType("Mutation", static () => [Field("change", null)]),
            directives: [CacheDirectives.CacheControl, BuiltInDirectives.Defer]
        );

    private static FieldDefinition Field(string name, CacheHint? hint, Func<object?>? resolve = null, bool isNonNull = false) =>
        new(
            name,
            isNonNull ? new NonNullType(BuiltInScalars.String) : BuiltInScalars.String,
            directives: hint is null ? [] : [CacheDirectives.CacheControlOf(hint)]
        )
        {
            Execution = new() { Resolver = _ => FieldResult.FromValue(resolve is null ? "text" : resolve()) },
        };
}
