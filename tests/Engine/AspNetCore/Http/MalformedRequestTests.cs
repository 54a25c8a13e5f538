using System.Net.Sockets;
using System.Text;

namespace Qplet.GraphQL.AspNetCore.Http;

/// <summary>For any malformed request, the response reports an error of the client and never a failure of the server.</summary>
public sealed class MalformedRequestTests
{
    private const int Requests = 10_000;
    private const int Seed = 20260731;

    private static readonly string[] s_valid =
    [
        """{"query":"query Q($n: String) { hello(name: $n) ...f } fragment f on Query { a: hello }","operationName":"Q","variables":{"n":"x","o":[1,"""
            + """2.5e3,null,{"p":true}]},"extensions":{"a":{"b":"\u00e9\n"}}}""",
        """{"query":"mutation { double(number: 2) }"}""",
        """{"query":"{ __schema { types { name fields { name type { kind ofType { name } } } } } }"}""",
    ];

    private static readonly string[] s_values = ["1", "-1e999", "\"x\"", "true", "null", "[]", "{}", "[[[]]]", "\"\\ud800\"", "\"\"", "9999999999999999999999"];

    private static readonly string[] s_types =
    [
        "application/json",
        "application/json; charset=utf-8",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        ";;",
    ];

    [Fact]
    public async Task TenThousand_MalformedRequests_AreAnsweredAndTheServerLives()
    {
        await using var host = await EndpointHost.StartAsync();
        var random = new Random(Seed);
        for (var i = 0; i < Requests; i++)
        {
            var body = Make(random);
            using var response = await host.PostAsync(
                body,
                random.Next(3) == 0 ? "application/graphql-response+json" : null,
                random.Next(10) == 0 ? s_types[random.Next(s_types.Length)] : "application/json"
            );
            ((int)response.StatusCode).ShouldBeLessThan(500, $"seed {Seed}, request {i}: {Encoding.UTF8.GetString(body)}");
            if ((int)response.StatusCode == 200)
            {
                (await response.Content.ReadAsStringAsync()).ShouldStartWith("{");
            }
        }

        using var last = await host.PostAsync("""{"query":"{ hello }"}""");
        (await last.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task ThreeThousand_MalformedBatches_AreAnsweredAndTheServerLives()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Http.Batching = AllowedBatching.All);
        var random = new Random(Seed);
        string[] accepted = ["application/json", "application/jsonl", "multipart/mixed", "text/event-stream"];
        for (var i = 0; i < Requests / 3; i++)
        {
            var items = Enumerable.Range(0, random.Next(12)).Select(_ => Make(random));
            byte[] body = [(byte)'[', .. items.SelectMany(static item => item.Append((byte)',')), (byte)']'];
            if (random.Next(2) == 0 && body.Length > 2)
            {
                body = [.. body[..^2], (byte)']'];
            }
            using var response = await host.PostAsync(body, accepted[random.Next(accepted.Length)]);
            ((int)response.StatusCode).ShouldBeLessThan(500, $"seed {Seed}, request {i}: {Encoding.UTF8.GetString(body)}");
            (await response.Content.ReadAsStringAsync()).ShouldNotContain("Unexpected Execution Error");
        }
    }

    [Fact]
    public async Task ThreeThousand_MalformedForms_AreAnsweredAndTheServerLives()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Uploads.Enabled = true);
        var random = new Random(Seed);
        for (var i = 0; i < Requests / 3; i++)
        {
            var body = Form(random);
            using var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content, Headers = { { "GraphQL-Preflight", "1" } } };
            using var response = await host.Http.SendAsync(request);
            ((int)response.StatusCode).ShouldBeLessThan(500, $"seed {Seed}, request {i}: {Encoding.UTF8.GetString(body)}");
        }
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
        const int Depth = 50_000;
        var query = string.Concat(Enumerable.Repeat(open, Depth)) + string.Concat(Enumerable.Repeat(close, Depth));
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
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n"u8.ToArray(),
            TestContext.Current.CancellationToken
        );

        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 400 Bad Request");
    }

    private static byte[] Form(Random random)
    {
        string[] operations =
        [
            """{"query":"mutation($f: Upload) { upload(file: $f) }","variables":{"f":null,"g":[null,{"h":null}]}}""",
            "[]",
            "{",
            "null",
            "1",
            """{"variables":{"f":{"<file>":[]}},"query":"mutation($f: Upload) { upload(file: $f) }"}""",
        ];
        string[] maps =
        [
            """{"0":["variables.f"]}""",
            """{"0":["variables.g.0","variables.g.1.h"]}""",
            """{"0":["variables.f.f"]}""",
            """{"0":["variables..",""]}""",
            """{"":[".variables."]}""",
            "{}",
            "[]",
            "null",
            """{"0":null}""",
        ];
        var parts = new List<string>
        {
            $"--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{operations[random.Next(operations.Length)]}\r\n",
            $"--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{maps[random.Next(maps.Length)]}\r\n",
            "--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a.txt\"\r\n\r\nHello\r\n",
            "--x--\r\n",
        };
        if (random.Next(4) == 0)
        {
            parts.RemoveAt(random.Next(parts.Count));
        }
        if (random.Next(4) == 0)
        {
            parts.Reverse();
        }
        var bytes = Encoding.UTF8.GetBytes(string.Concat(parts));
        for (var i = random.Next(4); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static byte[] Make(Random random) =>
        random.Next(7) switch
        {
            0 => RandomBytes(random),
            1 => Encoding.UTF8.GetBytes(s_valid[random.Next(s_valid.Length)][..random.Next(20)]),
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
        var bytes = Encoding.UTF8.GetBytes(s_valid[random.Next(s_valid.Length)]);
        return bytes[..random.Next(bytes.Length)];
    }

    private static byte[] WrongTypes(Random random)
    {
        string[] names = ["query", "operationName", "variables", "extensions", "id", "documentId"];
        var members = Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"\"{names[random.Next(names.Length)]}\":{s_values[random.Next(s_values.Length)]}");
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
        var bytes = Encoding.UTF8.GetBytes(s_valid[random.Next(s_valid.Length)]);
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }
        return bytes;
    }

    private static byte[] BrokenDocument(Random random)
    {
        const string Alphabet = "{}[]()!$@|&=:,.\"'#\\ \n\tabehlo01-_\u00e9";
        var query = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
        return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { query });
    }
}
