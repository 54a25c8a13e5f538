using System.Net.Sockets;
using System.Text;

namespace Qplet.GraphQL.AspNetCore.Http;

/// <summary>Whatever a client sends, the answer is its mistake and never the server's failure.</summary>
public sealed class MalformedRequestTests
{
    private const int Requests = 10_000;
    private const int Seed = 20260731;

    private static readonly string[] Valid =
    [
        """{"query":"query Q($n: String) { hello(name: $n) ...f } fragment f on Query { a: hello }","operationName":"Q","variables":{"n":"x","o":[1,2.5e3,null,{"p":true}]},"extensions":{"a":{"b":"\u00e9\n"}}}""",
        """{"query":"mutation { double(number: 2) }"}""",
        """{"query":"{ __schema { types { name fields { name type { kind ofType { name } } } } } }"}""",
    ];

    private static readonly string[] Values = ["1", "-1e999", "\"x\"", "true", "null", "[]", "{}", "[[[]]]", "\"\\ud800\"", "\"\"", "9999999999999999999999"];

    private static readonly string[] Types = ["application/json", "application/json; charset=utf-8", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ";;"];

    [Fact]
    public async Task TenThousand_MalformedRequests_AreAnsweredAndTheServerLives()
    {
        await using var host = await EndpointHost.StartAsync();
        var random = new Random(Seed);
        for (var i = 0; i < Requests; i++)
        {
            var body = Make(random);
            using var response = await host.PostAsync(body, random.Next(3) == 0 ? "application/graphql-response+json" : null, random.Next(10) == 0 ? Types[random.Next(Types.Length)] : "application/json");
            ((int)response.StatusCode).ShouldBeLessThan(500, $"seed {Seed}, request {i}: {Encoding.UTF8.GetString(body)}");
            if ((int)response.StatusCode == 200)
                (await response.Content.ReadAsStringAsync()).ShouldStartWith("{");
        }

        using var last = await host.PostAsync("""{"query":"{ hello }"}""");
        (await last.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world"}}""");
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("{a", "}")]
    [InlineData("{hello(name:[", "]")]
    [InlineData("{hello(name:{a:", "}")]
    [InlineData("query($a:[", "]")]
    [InlineData("{...{", "}")]
    public async Task DeepNesting_IsRefused(string open, string close)
    {
        await using var host = await EndpointHost.StartAsync();
        const int depth = 50_000;
        var query = string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));
        using var response = await host.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query }), "application/graphql-response+json");

        ((int)response.StatusCode).ShouldBeInRange(400, 499);
    }

    [Fact]
    public async Task Body_WithBrokenChunks_IsABadRequest()
    {
        await using var host = await EndpointHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 400 Bad Request");
    }

    private static byte[] Make(Random random) => random.Next(7) switch
    {
        0 => RandomBytes(random),
        1 => Encoding.UTF8.GetBytes(Valid[random.Next(Valid.Length)][..random.Next(20)]),
        2 => Truncated(random),
        3 => WrongTypes(random),
        4 => Nested(random),
        5 => Mutated(random),
        _ => BrokenDocument(random),
    };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Truncated(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Valid[random.Next(Valid.Length)]);
        return bytes[..random.Next(bytes.Length)];
    }

    private static byte[] WrongTypes(Random random)
    {
        string[] names = ["query", "operationName", "variables", "extensions", "id", "documentId"];
        var members = Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"\"{names[random.Next(names.Length)]}\":{Values[random.Next(Values.Length)]}");
        return Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}");
    }

    private static byte[] Nested(Random random)
    {
        var depth = random.Next(1, 5000);
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var value = string.Concat(Enumerable.Repeat(open, depth)) + (open == "[" ? "" : "1") + string.Concat(Enumerable.Repeat(close, depth));
        return Encoding.UTF8.GetBytes(random.Next(2) == 0 ? value : $$$"""{"query":"query($n: String) { hello(name: $n) }","variables":{"n":{{{value}}}}}""");
    }

    private static byte[] Mutated(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Valid[random.Next(Valid.Length)]);
        for (var i = random.Next(1, 5); i > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] BrokenDocument(Random random)
    {
        const string alphabet = "{}[]()!$@|&=:,.\"'#\\ \n\tabehlo01-_\u00e9";
        var query = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { query });
    }
}
