using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore.Sse;

public sealed class EventStreamTransportTests : IAsyncLifetime
{
    private const string EventStream = "text/event-stream";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(static options => options.EventStreams.KeepAliveInterval = TimeSpan.FromMilliseconds(100));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(EventStream)]
    [InlineData(null)]
    [InlineData("application/json, text/event-stream")]
    public async Task Subscription_OfACounter_SendsEachValueAndCompletes(string? accept)
    {
        using var response = await _host.PostAsync("""{"query":"subscription { count(to: 2) }"}""", accept);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(EventStream);
        (await EventsAsync(response)).ShouldBe([
            "event: next\ndata: {\"data\":{\"count\":1}}",
            "event: next\ndata: {\"data\":{\"count\":2}}",
            "event: complete\ndata: ",
        ]);
    }

    [Fact]
    public async Task Subscription_OfResumableEvents_SendsTheirCursorsAsIds()
    {
        using var response = await _host.PostAsync("""{"query":"subscription { resumable }"}""", EventStream);

        (await EventsAsync(response))[..^1]
            .ShouldBe([
                "id: 1\nevent: next\ndata: {\"data\":{\"resumable\":1}}",
                "id: 2\nevent: next\ndata: {\"data\":{\"resumable\":2}}",
                "id: 3\nevent: next\ndata: {\"data\":{\"resumable\":3}}",
            ]);
    }

    [Fact]
    public async Task Subscription_WithALastEventId_ResumesAfterIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{resumable}");
        request.Headers.TryAddWithoutValidation("Accept", EventStream);
        request.Headers.TryAddWithoutValidation("Last-Event-ID", "2");
        using var response = await _host.Http.SendAsync(request);

        (await EventsAsync(response))[0].ShouldBe("id: 3\nevent: next\ndata: {\"data\":{\"resumable\":3}}");
    }

    [Fact]
    public async Task Subscription_ThatIsInterrupted_BreaksTheStreamOff()
    {
        using var response = await _host.PostAsync("""{"query":"subscription { resumable(interruptedAt: 2) }"}""", EventStream);
        await using var body = await response.Content.ReadAsStreamAsync();

        await ReadPastAsync(body, "id: 1\nevent: next\ndata: {\"data\":{\"resumable\":1}}\n\n");
        _host.Interrupt();

        (await ReadToBreakAsync(body)).ShouldNotContain("event");
    }

    [Fact]
    public async Task SingleConnection_AnOperationIsInterrupted_BreaksTheStreamOff()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(token);
        using var accepted = await SubmitAsync(token, """{"query":"subscription { resumable(interruptedAt: 2) }","extensions":{"operationId":"a"}}""");
        await using var body = await stream.Content.ReadAsStreamAsync();

        await ReadPastAsync(body, "\"resumable\":1}}}\n\n");
        _host.Interrupt();

        (await ReadToBreakAsync(body)).ShouldNotContain("event");
    }

    [Fact]
    public async Task Subscription_ByGet_Answers()
    {
        using var response = await _host.GetAsync("?query=subscription{count(to:1)}", EventStream);

        (await EventsAsync(response)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"Hello, world"}}""")]
    [InlineData("mutation { double(number: 4) }", """{"data":{"double":8}}""")]
    public async Task OtherOperation_AsEventStream_SendsItsResultAndCompletes(string query, string result)
    {
        using var response = await _host.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }), EventStream);

        (await EventsAsync(response)).ShouldBe([$"event: next\ndata: {result}", "event: complete\ndata: "]);
    }

    [Fact]
    public async Task Silence_IsFilledWithComments()
    {
        using var response = await _host.PostAsync("""{"query":"subscription { count(to: -1) }"}""", EventStream);
        await using var body = await response.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);
        for (var comments = 0; comments < 3; )
        {
            var line = (await reader.ReadLineAsync()).ShouldNotBeNull("The stream ended.");
            comments += line == ":" ? 1 : 0;
        }
    }

    [Fact]
    public async Task Client_Leaving_EndsTheSource()
    {
        using (var response = await _host.PostAsync("""{"query":"subscription { count(to: -1) }"}""", EventStream))
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[64]);
        }

        await Eventually.IsTrueAsync(() => _host.Notes.OpenStreams == 0 && _host.Connections.Count == 0);
    }

    [Fact]
    public async Task Server_Stopping_BreaksTheStreamOff()
    {
        using var response = await _host.PostAsync("""{"query":"subscription { count(to: -1) }"}""", EventStream);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[64]);

        var stop = _host.StopAsync();
        (await ReadToBreakAsync(body)).ShouldNotContain("complete");
        await stop;
    }

    [Fact]
    public async Task SingleConnection_ServerStopping_BreaksTheStreamOff()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(token);
        using var accepted = await SubmitAsync(token, """{"query":"subscription { count(to: -1) }","extensions":{"operationId":"a"}}""");
        await using var body = await stream.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[64]);

        var stop = _host.StopAsync();
        (await ReadToBreakAsync(body)).ShouldNotContain("complete");
        await stop;
    }

    [Fact]
    public async Task SingleConnection_Operations_GoThroughTheReservedStream()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(token);
        using var accepted = await SubmitAsync(token, """{"query":"subscription { count(to: 1) }","extensions":{"operationId":"a"}}""");
        using var query = await SubmitAsync(token, """{"query":"{ hello }","extensions":{"operationId":"b"}}""");
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        query.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        await using var body = await stream.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);
        var data = new List<string>();
        while (data.Count < 4)
        {
            var line = (await reader.ReadLineAsync()).ShouldNotBeNull($"The stream ended after {string.Join(", ", data)}.");
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                data.Add(line[6..]);
            }
        }

        data.ShouldContain("""{"id":"a","payload":{"data":{"count":1}}}""");
        data.ShouldContain("""{"id":"b","payload":{"data":{"hello":"Hello, world"}}}""");
        data.ShouldContain("""{"id":"a"}""");
        data.ShouldContain("""{"id":"b"}""");
    }

    [Fact]
    public async Task SingleConnection_StoppedOperation_Completes()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(token);
        using var accepted = await SubmitAsync(token, """{"query":"subscription { count(to: -1) }","extensions":{"operationId":"a"}}""");
        using var again = await SubmitAsync(token, """{"query":"{ hello }","extensions":{"operationId":"a"}}""");
        again.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var delete = new HttpRequestMessage(HttpMethod.Delete, $"/graphql?operationId=a&token={token}");
        using var deleted = await _host.Http.SendAsync(delete);
        deleted.StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var body = await stream.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(body);
        while (await reader.ReadLineAsync() is { } line && line != "event: complete") { }

        (await reader.ReadLineAsync()).ShouldBe("""data: {"id":"a"}""");
    }

    [Fact]
    public async Task SingleConnection_Mistakes_AreRefused()
    {
        var token = await ReserveAsync();
        using var stream = await OpenAsync(token);
        using var second = await OpenAsync(token);
        using var unknown = await OpenAsync("unknown");
        using var noId = await SubmitAsync(token, """{"query":"{ hello }"}""");
        using var invalid = await SubmitAsync(token, """{"query":"{ unknown }","extensions":{"operationId":"x"}}""");

        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        noId.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        invalid.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(EventStream)]
    [InlineData("application/json, text/event-stream")]
    public async Task Head_OfASubscription_DoesNotHoldTheConnection(string accept)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 }) { BaseAddress = _host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, "/graphql?query=subscription{count(to:1000000000)}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var head = await client.SendAsync(request, TestContext.Current.CancellationToken);

        // The next request comes on the same connection.
        (await client.GetStringAsync("/graphql?query={hello}", TestContext.Current.CancellationToken)).ShouldContain("Hello");
    }

    [Fact]
    public async Task SingleConnection_Head_LeavesTheStreamToItsClient()
    {
        var token = await ReserveAsync();
        using var head = await _host.GetAsync($"?token={token}", EventStream, HttpMethod.Head);
        using var stream = await OpenAsync(token);

        stream.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SingleConnection_StreamThatIsNeverOpened_EndsItsSubscriptions()
    {
        var time = new FakeTimeProvider();
        await using var host = await EndpointHost.StartAsync(
            static options => options.EventStreams.ReservationTimeout = TimeSpan.FromMinutes(1),
            new ExecutionOptions { MaxSubscriptionsPerClient = 1 },
            time: time
        );
        using var reserved = await host.GetAsync("", method: HttpMethod.Put);
        var token = await reserved.Content.ReadAsStringAsync();
        using var accepted = await SubmitAsync(token, """{"query":"subscription { count(to: -1) }","extensions":{"operationId":"a"}}""", host);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);

        time.Advance(TimeSpan.FromMinutes(1));

        var answer = "";
        await Eventually.IsTrueAsync(
            () => answer.Contains("\"count\":1", StringComparison.Ordinal),
            async () =>
            {
                using var response = await host.PostAsync("""{"query":"subscription { count(to: 1) }"}""", EventStream);
                answer = await response.Content.ReadAsStringAsync();
            }
        );
    }

    /// <summary>Reads through the first occurrence of a text, byte by byte, and not beyond it.</summary>
    private static async Task ReadPastAsync(Stream body, string text)
    {
        var read = new StringBuilder();
        var buffer = new byte[1];
        while (!read.ToString().EndsWith(text, StringComparison.Ordinal))
        {
            await body.ReadExactlyAsync(buffer);
            read.Append((char)buffer[0]);
        }
    }

    /// <summary>Reads until the connection breaks off. A response that ends in an orderly way is a failure.</summary>
    private static async Task<string> ReadToBreakAsync(Stream body)
    {
        var text = new StringBuilder();
        var buffer = new byte[1024];
        while (true)
        {
            try
            {
                var count = await body.ReadAsync(buffer);
                count.ShouldBeGreaterThan(0);
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
            catch (Exception exception) when (exception is IOException or HttpRequestException)
            {
                return text.ToString();
            }
        }
    }

    private async Task<string> ReserveAsync()
    {
        using var response = await _host.GetAsync("", method: HttpMethod.Put);
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await response.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> OpenAsync(string token) => _host.GetAsync($"?token={token}", EventStream);

    private async Task<HttpResponseMessage> SubmitAsync(string token, string json, EndpointHost? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        return await (host ?? _host).Http.SendAsync(request);
    }

    private static async Task<List<string>> EventsAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return [.. text.Split("\n\n").Where(static part => part.Length > 0 && part != ":")];
    }
}
