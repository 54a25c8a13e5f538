using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qplet.GraphQL.Fuzzing.Generation;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>
/// POST, GET, event streams and every other method over HTTP/1.1, byte for byte: each request has an answer, and none is 5xx or an error in the log.
/// </summary>
internal sealed class HttpTarget(FuzzCorpus corpus) : FuzzTarget
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_accepts =
    [
        "application/json",
        "application/graphql-response+json",
        "text/event-stream",
        "*/*",
        "application/*;q=0.5",
        "text/html",
        "application/json;q=0, */*;q=0.1",
        "application/json; charset=utf-16",
        "application/graphql-response+json;q=0.9, text/event-stream;q=x",
        ";;",
        "multipart/mixed",
    ];

    private static readonly string[] s_contentTypes =
    [
        "application/json; charset=utf-8",
        "application/json; charset=\"utf-8\"",
        "application/json; charset=latin1",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        ";;",
        "application/json;",
    ];

    private static readonly string[] s_otherHeaders =
    [
        "X-GraphQL-Event-Stream-Token: abc",
        "Authorization: Bearer x",
        "Origin: https://evil.example",
        "Content-Encoding: gzip",
        "Content-Encoding: identity",
        "Accept-Encoding: br, gzip",
        "GraphQL-Cost: report",
        "GraphQL-Preflight: 1",
        "Sec-WebSocket-Protocol: graphql-transport-ws",
        "Cookie: a=b",
        "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    ];

    private FuzzHost? _host;

    public override byte[] Make(Random random)
    {
        var (document, variables) = DocumentSource.Make(random, corpus, corpus.SmallSchema);
        var method = random.Next(12) switch
        {
            < 8 => "POST",
            8 or 9 => "GET",
            10 => "PUT",
            _ => Pick(random, ["DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "QUERY"]),
        };
        var target = method == "POST" ? "/graphql" : $"/graphql?{QueryString(random, document, variables)}";
        var body = method is "POST" or "PATCH" or "QUERY" ? Body(random, document, variables) : [];
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {body.Length}\r\n");
        if (method == "POST")
        {
            head.Append("Content-Type: ").Append(random.Next(12) == 0 ? Pick(random, s_contentTypes) : "application/json").Append("\r\n");
        }
        if (random.Next(2) == 0)
        {
            head.Append("Accept: ").Append(Pick(random, s_accepts)).Append("\r\n");
        }
        if (random.Next(4) == 0)
        {
            head.Append(Pick(random, s_otherHeaders)).Append("\r\n");
        }
        var bytes = Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
        return random.Next(300) == 0 ? [.. InputMutator.Mutate(random, bytes), .. body] : [.. bytes, .. body];
    }

    public override async ValueTask<string?> RunAsync(byte[] input)
    {
        _host ??= await FuzzHost.StartAsync(corpus.SmallSchema);
        var isWhole = HttpFraming.IsWhole(input);
        await using var stream = await _host.ConnectAsync();
        var answer = await Exchange.SendAsync(stream, input, isWhole);
        if (_host.TakeError() is { } error)
        {
            return error;
        }
        var text = Encoding.Latin1.GetString(answer.AsSpan(0, Math.Min(answer.Length, 400)));
        if (text.Length == 0)
        {
            return isWhole ? "There is no answer." : null;
        }

        // What is no HTTP/1.1 never reaches the endpoint: 505.
        return
            text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            && (text[9] is '2' or '4' || (!isWhole && text.StartsWith("HTTP/1.1 505", StringComparison.Ordinal)))
            ? null
            : $"The answer is {text}";
    }

    public override async ValueTask<string?> FinishAsync() => _host is null ? null : await _host.FindLeakAsync();

    public override async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
        await base.DisposeAsync();
    }

    private byte[] Body(Random random, byte[] document, string variables)
    {
        var text = random.Next(3) switch
        {
            0 => corpus.PickRequest(random),
            _ => $"{{\"query\":{JsonSerializer.Serialize(Encoding.UTF8.GetString(document), s_relaxed)},\"variables\":{variables}}}",
        };
        var body = Encoding.UTF8.GetBytes(text);
        return random.Next(3) == 0 ? InputMutator.Mutate(random, body) : body;
    }

    private static string QueryString(Random random, byte[] document, string variables)
    {
        var parts = new List<string>();
        if (random.Next(8) != 0)
        {
            parts.Add($"query={Escape(Encoding.UTF8.GetString(document))}");
        }
        if (random.Next(3) == 0)
        {
            parts.Add($"variables={Escape(variables)}");
        }
        if (random.Next(8) == 0)
        {
            parts.Add(
                Pick(
                    random,
                    [
                        "sdl",
                        "token=abc",
                        "operationId=1",
                        "id=abc",
                        "extensions={}",
                        "extensions=[",
                        "operationName=Op",
                        "query=%7Ba%7D",
                        "%",
                        "&&=;",
                        "variables=%ff",
                    ]
                )
            );
        }

        // A request line may have 8 KiB.
        var text = string.Join('&', parts);
        return text.Length > 6000 ? text[..6000] : text;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text.Length > 3000 ? text[..3000] : text);

    private static string Pick(Random random, string[] items) => items[random.Next(items.Length)];
}
