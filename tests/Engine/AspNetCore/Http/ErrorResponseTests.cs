using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Qplet.GraphQL.AspNetCore.Http;

/// <summary>The whole answers to requests that fail: status, headers and body, by media type.</summary>
public sealed partial class ErrorResponseTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("Json", Json)]
    [InlineData("GraphQLResponse", GraphQLResponse)]
    [InlineData("EventStream", EventStream)]
    public async Task Operation_ThatFails_IsAnsweredByThis(string name, string accept)
    {
        string[] documents =
        [
            "{ hello",
            "{ unknown }",
            "query A { hello } query B { hello }",
            "query($n: Int!) { __typename @skip(if: false) hello }",
            "{ hello fail }",
            "{ hello required }",
            "subscription { broken }",
        ];

        var answers = new StringBuilder();
        foreach (var query in documents)
        {
            using var response = await _host.PostAsync(JsonSerializer.Serialize(new { query }), accept);
            await WriteAsync(answers, query, response);
        }

        var text = answers.ToString();
        text.ShouldNotContain("secret");
        Snapshot.Match(text, SnapshotNameExtension.Create(name));
    }

    [Theory]
    [InlineData("Json", Json)]
    [InlineData("GraphQLResponse", GraphQLResponse)]
    public async Task OperationType_ThatTheRequestDoesNotAllow_IsAnsweredByThis(string name, string accept)
    {
        using var mutation = await _host.GetAsync("?query=mutation{double(number:2)}", accept);
        using var subscription = await _host.PostAsync("""{"query":"subscription { count(to: 1) }"}""", accept);

        var answers = new StringBuilder();
        await WriteAsync(answers, "GET mutation", mutation);
        await WriteAsync(answers, "POST subscription", subscription);

        Snapshot.Match(answers.ToString(), SnapshotNameExtension.Create(name));
    }

    [Fact]
    public async Task MediaTypeOrMethod_ThatIsNotServed_IsAnsweredByThis()
    {
        string?[] contentTypes =
        [
            null,
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/graphql",
            "application/json; charset=iso-8859-1",
            "text/plain; application/json",
        ];
        var answers = new StringBuilder();
        foreach (var type in contentTypes)
        {
            using var response = await _host.PostAsync("""{"query":"{ hello }"}"""u8.ToArray(), contentType: type);
            await WriteAsync(answers, $"POST {type}", response);
        }
        foreach (var method in (string[])["PATCH", "OPTIONS"])
        {
            using var response = await _host.GetAsync("", method: new HttpMethod(method));
            await WriteAsync(answers, method, response);
        }
        using (var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}") { Content = new StringContent("", Encoding.UTF8, "text/plain") })
        {
            using var response = await _host.Http.SendAsync(request);
            await WriteAsync(answers, "GET with a body of text/plain", response);
        }
        using (var response = await _host.PostAsync("""{"query":"{ hello }"}""", "image/png"))
        {
            await WriteAsync(answers, "Accept: image/png", response);
        }

        Snapshot.Match(answers.ToString());
    }

    [Fact]
    public async Task Body_ThatIsNoRequest_IsAnsweredByThis()
    {
        string[] bodies =
        [
            "",
            "{",
            "null",
            "[]",
            "{}",
            """{"query":1}""",
            """{"query":""}""",
            """{"query":"{ hello }","variables":[]}""",
            """{"query":"{ hello }","operationName":"Other"}""",
            """[{"query":"{ hello }"}]""",
        ];
        var answers = new StringBuilder();
        foreach (var body in bodies)
        {
            using var response = await _host.PostAsync(body, GraphQLResponse);
            await WriteAsync(answers, body, response);
        }

        Snapshot.Match(answers.ToString());
    }

    private static async Task WriteAsync(StringBuilder answers, string request, HttpResponseMessage response)
    {
        answers.Append("# ").AppendLine(request).Append((int)response.StatusCode).Append(' ').AppendLine(response.StatusCode.ToString());
        if (response.Content.Headers.ContentType is { } type)
        {
            answers.Append("Content-Type: ").Append(type).AppendLine();
        }
        if (response.Content.Headers.Allow is { Count: > 0 } allow)
        {
            answers.Append("Allow: ").AppendJoin(", ", allow).AppendLine();
        }
        answers.AppendLine(LogIds().Replace(await response.Content.ReadAsStringAsync(), "<id>")).AppendLine();
    }

    /// <summary>The IDs by which masked errors are found in the log.</summary>
    [GeneratedRegex("(?<=\"id\":\")[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex LogIds();
}
