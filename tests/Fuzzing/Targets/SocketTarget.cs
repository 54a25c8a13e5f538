using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Qplet.GraphQL.Fuzzing.Generation;

namespace Qplet.GraphQL.Fuzzing.Targets;

/// <summary>A WebSocket, frame by frame: whatever a client sends after the handshake, the server closes the socket in order and logs no error.</summary>
internal sealed class SocketTarget(FuzzCorpus corpus) : FuzzTarget
{
    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] s_handshake =
    [
        .. "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"u8,
        .. "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"u8,
    ];

    private FuzzHost? _host;

    public override byte[] Make(Random random)
    {
        using var frames = new MemoryStream();
        var writer = new FrameWriter(frames, random);
        if (random.Next(20) != 0)
        {
            writer.Message("{\"type\":\"connection_init\"}"u8.ToArray());
        }
        for (var i = random.Next(1, 7); i > 0; i--)
        {
            writer.Message(Message(random));
        }
        writer.Close(random.Next(20) == 0 ? random.Next(65536) : 1000);
        return random.Next(50) == 0 ? InputMutator.Mutate(random, frames.ToArray()) : frames.ToArray();
    }

    public override async ValueTask<string?> RunAsync(byte[] input)
    {
        _host ??= await FuzzHost.StartAsync(corpus.SmallSchema);
        await using var stream = await _host.ConnectAsync();
        await stream.WriteAsync(s_handshake);
        var head = new byte[1024];
        var length = await stream.ReadAtLeastAsync(head, 1);
        if (!head.AsSpan().StartsWith("HTTP/1.1 101 "u8))
        {
            return $"The handshake is answered with {Encoding.Latin1.GetString(head, 0, length)}";
        }
        await Exchange.SendAsync(stream, input, FrameReader.EndsWithClose(input));
        return _host.TakeError();
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

    private byte[] Message(Random random)
    {
        var text = random.Next(12) switch
        {
            0 => "{\"type\":\"ping\",\"payload\":{\"a\":1}}",
            1 => $"{{\"id\":\"{random.Next(3)}\",\"type\":\"complete\"}}",
            2 => corpus.PickRequest(random),
            3 => "{\"type\":\"connection_init\",\"payload\":{}}",
            4 => $"{{\"id\":\"{random.Next(3)}\",\"type\":\"subscribe\",\"payload\":{{\"query\":\"subscription {{ ticks }}\"}}}}",
            _ => Subscribe(random),
        };
        var message = Encoding.UTF8.GetBytes(text);
        return random.Next(6) == 0 ? InputMutator.Mutate(random, message) : message;
    }

    private string Subscribe(Random random)
    {
        var (document, variables) = DocumentSource.Make(random, corpus, corpus.SmallSchema);
        return $"{{\"id\":\"{random.Next(1000)}\",\"type\":\"subscribe\",\"payload\":{{\"query\":"
            + $"{JsonSerializer.Serialize(Encoding.UTF8.GetString(document), s_relaxed)},\"variables\":{variables}}}}}";
    }
}
