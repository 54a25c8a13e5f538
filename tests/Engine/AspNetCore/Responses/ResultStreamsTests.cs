using System.Net;

namespace Qplet.GraphQL.AspNetCore.Responses;

public sealed class ResultStreamsTests : IAsyncLifetime
{
    private const string Deferred = """{"query":"{ hello ... @defer { late: me notes } }"}""";
    private const string Whole = """{"data":{"hello":"Hello, world","late":null,"notes":""}}""";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Post_DeferForParts_SendsEachAsAPart()
    {
        using var response = await _host.PostAsync(Deferred, "multipart/mixed; incrementalSpec=v0.2, application/json");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("multipart/mixed; boundary=\"-\"");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        response.Content.Headers.ContentLength.ShouldBeNull();
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
                + """{"data":{"hello":"Hello, world"},"pending":[{"id":"0","path":[]}],"hasNext":true}"""
                + "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
                + """{"incremental":[{"id":"0","data":{"late":null,"notes":""}}],"completed":[{"id":"0"}],"hasNext":false}"""
                + "\r\n-----\r\n"
        );
    }

    [Theory]
    [InlineData("multipart/mixed, application/json")]
    [InlineData("text/event-stream")]
    [InlineData("application/jsonl, application/json")]
    [InlineData("multipart/mixed; deferSpec=20220824, application/json")]
    [InlineData("text/event-stream; incrementalSpec=v0.1, application/json;q=0.9")]
    [InlineData("application/jsonl; incrementalSpec=v0.1, application/json")]
    public async Task Post_DeferForTheOlderFormatOrWithoutAFormat_NamesThePath(string accept)
    {
        using var response = await _host.PostAsync(Deferred, accept);

        (await response.Content.ReadAsStringAsync()).ShouldContain("""{"incremental":[{"path":[],"data":{"late":null,"notes":""}}],"hasNext":false}""");
    }

    [Theory]
    [InlineData("application/jsonl; incrementalSpec=v0.2, application/json")]
    [InlineData("application/graphql-response+jsonl; incrementalSpec=v0.2, application/json")]
    public async Task Post_DeferForLines_SendsEachAsALine(string accept)
    {
        using var response = await _host.PostAsync(Deferred, accept);

        response.Content.Headers.ContentType!.ToString().ShouldStartWith(accept[..accept.IndexOf(';', StringComparison.Ordinal)]);
        (await response.Content.ReadAsStringAsync())
            .Split('\n')
            .ShouldBe([
                """{"data":{"hello":"Hello, world"},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"late":null,"notes":""}}],"completed":[{"id":"0"}],"hasNext":false}""",
                "",
            ]);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json, application/json")]
    public async Task Post_DeferForClientsThatTakeNoStream_GivesOneResult(string accept)
    {
        using var response = await _host.PostAsync(Deferred, accept);

        response.Content.Headers.ContentLength.ShouldNotBeNull();
        (await response.Content.ReadAsStringAsync()).ShouldBe(Whole);
    }

    [Theory]
    [InlineData("multipart/mixed, application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json;q=0.9")]
    [InlineData("application/jsonl, application/json;q=0.5")]
    public async Task Post_SingleResultForClientsThatTakeStreamsAndJson_IsJson(string accept)
    {
        using var response = await _host.PostAsync("""{"query":"{ hello }"}""", accept);

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world"}}""");
    }

    [Theory]
    [InlineData("multipart/mixed", "\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"data\":{\"hello\":\"Hello, world\"}}\r\n-----\r\n")]
    [InlineData("application/jsonl", "{\"data\":{\"hello\":\"Hello, world\"}}\n")]
    public async Task Post_SingleResultForClientsThatTakeNoJson_IsAStreamOfOne(string accept, string body)
    {
        using var response = await _host.PostAsync("""{"query":"{ hello }"}""", accept);

        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Theory]
    [InlineData("multipart/mixed", "}\r\n---")]
    [InlineData("text/event-stream", "}\n\n")]
    [InlineData("application/jsonl", "}\n")]
    public async Task Post_FirstPart_IsCompleteBeforeTheNextIsThere(string accept, string end)
    {
        using var response = await _host.PostAsync("""{"query":"{ hello ... @defer { meet } }"}""", accept);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var first = await ReadUntilAsync(reader, end);
        first.ShouldContain("Hello, world");
        first.ShouldNotContain("met");

        using var other = await _host.PostAsync("""{"query":"{ meet }"}""");
        (await reader.ReadToEndAsync()).ShouldContain("met");
    }

    [Fact]
    public async Task Post_SubscriptionForLines_SendsEachValueAsALine()
    {
        using var response = await _host.PostAsync("""{"query":"subscription { count(to: 2) }"}""", "application/jsonl");

        (await response.Content.ReadAsStringAsync()).ShouldBe("{\"data\":{\"count\":1}}\n{\"data\":{\"count\":2}}\n");
    }

    [Fact]
    public async Task Post_SubscriptionForApollosParts_SendsEachValueAsAPayload()
    {
        using var response = await _host.PostAsync(
            """{"query":"subscription { count(to: 2) }"}""",
            "multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/json"
        );

        response.Content.Headers.ContentType!.ToString().ShouldBe("multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0");
        (await response.Content.ReadAsStringAsync()).ShouldBe(
            "\r\n--graphql"
                + "\r\nContent-Type: application/json\r\n\r\n{\"payload\":{\"data\":{\"count\":1}}}\r\n--graphql"
                + "\r\nContent-Type: application/json\r\n\r\n{\"payload\":{\"data\":{\"count\":2}}}\r\n--graphql"
                + "--\r\n"
        );
    }

    [Fact]
    public async Task Post_SilentSubscriptionForApollosParts_IsKeptAlive()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Http.KeepAliveInterval = TimeSpan.FromMilliseconds(20));
        using var response = await host.PostAsync("""{"query":"subscription { count(to: -1) }"}""", "multipart/mixed;subscriptionSpec=1.0, application/json");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        (await ReadUntilAsync(reader, "{}\r\n--graphql")).ShouldStartWith("\r\n--graphql\r\n");
    }

    [Fact]
    public async Task Post_SubscriptionForPartsWithoutTheProtocol_IsNotAcceptable()
    {
        using var response = await _host.PostAsync("""{"query":"subscription { count(to: 2) }"}""", "multipart/mixed, application/json");

        response.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task Post_LinesWhileNothingHappens_AreKeptAlive()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Http.KeepAliveInterval = TimeSpan.FromMilliseconds(20));
        using var response = await host.PostAsync("""{"query":"{ hello ... @defer { wait } }"}""", "application/jsonl");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        (await ReadUntilAsync(reader, "}\n \n \n")).ShouldStartWith("{\"data\"");
    }

    [Fact]
    public async Task Post_MoreStreamsThanMayBeOpen_AreRefused()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.EventStreams.MaxConnections = 1);
        using var open = await host.PostAsync("""{"query":"subscription { count(to: -1) }"}""", "text/event-stream");
        using var refused = await host.PostAsync(Deferred, "multipart/mixed");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("TOO_MANY_CONNECTIONS");
    }

    [Fact]
    public async Task Streams_BeyondThoseOfAClient_AreRefusedForThatClientOnly_UntilItClosesOne()
    {
        const string Count = """{"query":"subscription { count(to: -1) }"}""";
        await using var host = await EndpointHost.StartAsync(static options =>
        {
            options.EventStreams.MaxConnectionsPerClient = 1;
            options.EventStreams.ReservationTimeout = TimeSpan.FromMilliseconds(10);
        });
        var open = await host.PostAsync(Count, "text/event-stream");
        open.StatusCode.ShouldBe(HttpStatusCode.OK);

        (string Body, string Accept)[] kinds =
        [
            (Count, "text/event-stream"),
            (Count, "multipart/mixed;subscriptionSpec=1.0"),
            (Deferred, "multipart/mixed"),
            (Deferred, "application/jsonl"),
        ];
        foreach (var (body, accept) in kinds)
        {
            using var refused = await host.PostAsync(body, accept);
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, accept);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("a client may have at most 1 of this kind");
        }
        (await ReserveAsync(host)).ShouldBe(HttpStatusCode.TooManyRequests);
        using (var other = await host.StreamAsync("subscription { count(to: -1) }", "ada"))
        {
            other.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        open.Dispose();
        var reserved = HttpStatusCode.TooManyRequests;
        await Eventually.IsTrueAsync(() => reserved == HttpStatusCode.Created, async () => reserved = await ReserveAsync(host));
        // The reservation has a place until it expires.
        var reopened = HttpStatusCode.TooManyRequests;
        await Eventually.IsTrueAsync(
            () => reopened == HttpStatusCode.OK,
            async () =>
            {
                using var response = await host.PostAsync(Count, "text/event-stream");
                reopened = response.StatusCode;
            }
        );
    }

    [Fact]
    public async Task User_Ended_BreaksTheStreamOff()
    {
        using var response = await _host.PostAsync("""{"query":"{ hello ... @defer { wait } }"}""", "application/jsonl");
        await Eventually.IsTrueAsync(() => _host.Connections.Count == 1);

        _host.Connections.End(static _ => true).ShouldBe(1);
        await Should.ThrowAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{}", """{"incremental":[{"path":[],"data":{"late":null}}],"hasNext":false}""")]
    [InlineData("""{"incrementalSpec":"v0.1"}""", """{"incremental":[{"path":[],"data":{"late":null}}],"hasNext":false}""")]
    [InlineData("""{"incrementalSpec":"v0.2"}""", """{"incremental":[{"id":"0","data":{"late":null}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    public async Task Socket_Defer_ChoosesTheFormatByTheHandshake(string payload, string last)
    {
        using var client = await _host.ConnectAsync();
        await client.SendAsync($$$"""{"type":"connection_init","payload":{{{payload}}}}""");
        await client.ReceiveAsync();
        await client.SubscribeAsync("1", "{ hello ... @defer { late: me } }");

        await client.ReceiveAsync();
        (await client.ReceiveAsync()).ShouldBe($$$"""{"id":"1","type":"next","payload":{{{last}}}}""");
    }

    [Theory]
    [InlineData("\"v9\"")]
    [InlineData("1")]
    public async Task Socket_UnknownFormat_IsClosed(string format)
    {
        using var client = await _host.ConnectAsync();
        await client.SendAsync($$$"""{"type":"connection_init","payload":{"incrementalSpec":{{{format}}}}}""");

        (await client.ReceiveAsync()).ShouldBe("close 4400 The incrementalSpec must be v0.1 or v0.2.");
    }

    [Fact]
    public async Task Socket_Defer_SendsEachPartAsAMessage()
    {
        using var client = await _host.ConnectAsync();
        await client.SendAsync("""{"type":"connection_init","payload":{"incrementalSpec":"v0.2"}}""");
        await client.ReceiveAsync();
        await client.SubscribeAsync("1", "{ hello ... @defer { late: me } }");

        (await client.ReceiveAsync()).ShouldBe(
            """{"id":"1","type":"next","payload":{"data":{"hello":"Hello, world"},"pending":[{"id":"0","path":[]}],"hasNext":true}}"""
        );
        (await client.ReceiveAsync()).ShouldBe(
            """{"id":"1","type":"next","payload":{"incremental":[{"id":"0","data":{"late":null}}],"completed":[{"id":"0"}],"hasNext":false}}"""
        );
        (await client.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    private static async Task<HttpStatusCode> ReserveAsync(EndpointHost host)
    {
        using var response = await host.GetAsync("", method: HttpMethod.Put);
        return response.StatusCode;
    }

    private static async Task<string> ReadUntilAsync(StreamReader reader, string end)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var text = "";
        var buffer = new char[1024];
        while (!text.Contains(end, StringComparison.Ordinal))
        {
            var read = await reader.ReadAsync(buffer, patience.Token);
            read.ShouldBeGreaterThan(0, $"The stream ended after: {text}");
            text += new string(buffer, 0, read);
        }

        return text;
    }
}
