using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>The same rules apply to requests of all transports.</summary>
public sealed class TransportsTests : IAsyncLifetime
{
    private static readonly string[] s_transports = ["POST", "GET", "events", "lines", "parts", "batch", "upload", "WebSocket", "reserved stream"];

    private EndpointHost _host = null!;

    public static TheoryData<string, string, string> Refused
    {
        get
        {
            (string Query, string Code)[] rules =
            [
                ("{ hello", "HC0014"),
                ($"{new string('{', 200)}a{new string('}', 200)}", "HC0014"),
                ("query A { hello } query B { hello }", "HC0015"),
                ("query($c: Int!) { repeat(count: $c) }", "HC0018"),
                ("{ __schema { description } }", "HC0046"),
                ($"{{ {string.Concat(Enumerable.Range(0, 200).Select(static i => $"a{i}: hello "))}}}", "MAX_ROOT_FIELDS_EXCEEDED"),
            ];
            var cases = new TheoryData<string, string, string>();
            foreach (var transport in s_transports)
            {
                foreach (var (query, code) in rules)
                {
                    cases.Add(transport, query, code);
                }
            }

            return cases;
        }
    }

    public async ValueTask InitializeAsync() =>
        _host = await EndpointHost.StartAsync(static options =>
        {
            options.AllowIntrospection = false;
            options.Http.Batching = AllowedBatching.All;
            options.Uploads.Enabled = true;
        });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Request_ThatIsRefused_IsRefusedOnEveryTransport(string transport, string query, string code)
    {
        var answer = await AskAsync(transport, query);

        answer.ShouldContain(code);
        answer.ShouldNotContain("\"data\":");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("events")]
    [InlineData("lines")]
    [InlineData("parts")]
    [InlineData("batch")]
    [InlineData("upload")]
    [InlineData("WebSocket")]
    [InlineData("reserved stream")]
    public async Task Failure_OfAResolver_IsMaskedOnEveryTransport(string transport)
    {
        var answer = await AskAsync(transport, "{ fail }");

        answer.ShouldContain("Unexpected Execution Error");
        answer.ShouldNotContain("secret");
        answer.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("events")]
    [InlineData("lines")]
    [InlineData("parts")]
    [InlineData("batch")]
    [InlineData("upload")]
    [InlineData("WebSocket")]
    [InlineData("reserved stream")]
    public async Task OnError_IsObeyedOnEveryTransport(string transport)
    {
        (await AskAsync(transport, "{ hello required }", "NULL")).ShouldContain("{\"hello\":\"Hello, world\",\"required\":null}");
        (await AskAsync(transport, "{ hello fail }", "HALT")).ShouldContain("\"data\":null");
        (await AskAsync(transport, "{ hello required }", "PROPAGATE")).ShouldContain("\"data\":null");

        var refused = await AskAsync(transport, "{ hello }", "NEVER");
        refused.ShouldContain("HC0009");
        refused.ShouldNotContain("\"data\":");
    }

    [Fact]
    public async Task OnError_ThatIsNotValid_HasStatus400()
    {
        using var response = await _host.PostAsync("""{"query":"{ hello }","onError":"NEVER"}""");

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    private async Task<string> AskAsync(string transport, string query, string? onError = null)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                query,
                onError,
                extensions = new { operationId = "1" },
            }
        );
        switch (transport)
        {
            case "GET":
                return await TextOf(await _host.GetAsync($"?query={Uri.EscapeDataString(query)}{(onError is null ? "" : $"&onError={onError}")}"));
            case "events":
                return await TextOf(await _host.PostAsync(body, "text/event-stream"));
            case "lines":
                return await TextOf(await _host.PostAsync(body, "application/jsonl"));
            case "parts":
                return await TextOf(await _host.PostAsync(body, "multipart/mixed"));
            case "batch":
                return await TextOf(await _host.PostAsync($"[{body}]"));
            case "upload":
                return await UploadAsync(body);
            case "WebSocket":
                using (var client = await _host.ConnectAsync())
                {
                    await client.InitializeAsync();
                    await client.SubscribeAsync("1", query, onError);
                    return await client.ReceiveAsync();
                }

            case "reserved stream":
                return await ReservedAsync(body);
            default:
                return await TextOf(await _host.PostAsync(body));
        }
    }

    private async Task<string> UploadAsync(string body)
    {
        using var form = new MultipartFormDataContent { { new StringContent(body), "operations" }, { new StringContent("{}"), "map" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form, Headers = { { "GraphQL-Preflight", "1" } } };
        return await TextOf(await _host.Http.SendAsync(request));
    }

    /// <summary>Returns the response to the request or, if it was accepted, the first event of the stream.</summary>
    private async Task<string> ReservedAsync(string body)
    {
        using var reservation = await _host.Http.PutAsync("/graphql", null);
        var token = await reservation.Content.ReadAsStringAsync();
        using var open = new HttpRequestMessage(HttpMethod.Get, $"/graphql?token={token}")
        {
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/event-stream") } },
        };
        using var stream = await _host.Http.SendAsync(open, HttpCompletionOption.ResponseHeadersRead);
        using var submit = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "X-GraphQL-Event-Stream-Token", token } },
        };
        using var submitted = await _host.Http.SendAsync(submit);
        if (submitted.StatusCode != System.Net.HttpStatusCode.Accepted)
        {
            return await submitted.Content.ReadAsStringAsync();
        }
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return "";
    }

    private static async Task<string> TextOf(HttpResponseMessage response)
    {
        using (response)
        {
            return await response.Content.ReadAsStringAsync();
        }
    }
}
