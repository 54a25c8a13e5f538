using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Qplet.GraphQL.Server.Hosting;

namespace Qplet.GraphQL.Server.Media;

/// <summary>Uploads to the server as a process of its own, over HTTP.</summary>
public sealed class LargeUploadTests(ITestOutputHelper output)
{
    private const int Megabyte = 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfAHundredMegabytes_NeedsLittleMemory()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The memory of a process is read from /proc.");
        using var server = new StartProcess("Development", ("Database__MappedSize", "0"), ("Database__SeedWhenEmpty", "false"));
        await server.WaitForAsync("Stop ");
        using var client = new HttpClient
        {
            BaseAddress = new Uri(Regex.Match(server.Output, "http://127\\.0\\.0\\.1:\\d+").Value),
            Timeout = TimeSpan.FromMinutes(10),
        };
        var token = await SignUpAsync(client);

        // The first upload loads what all uploads need.
        await UploadAsync(client, token, Megabyte);
        var before = server.ResidentBytes("VmRSS");
        var clock = TimeProvider.System.GetTimestamp();
        var asset = await UploadAsync(client, token, 100 * Megabyte);
        var elapsed = TimeProvider.System.GetElapsedTime(clock);
        var growth = server.ResidentBytes("VmHWM") - Math.Min(before, server.ResidentBytes("VmHWM"));

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"100 MB in {elapsed.TotalSeconds:0.0} s; the memory rose from {before / Megabyte} MB by {growth / Megabyte} MB at most."
            )
        );
        asset["mediaKind"]!.GetValue<string>().ShouldBe("AUDIO");
        asset["size"]!.GetValue<long>().ShouldBe(100 * Megabyte);
        growth.ShouldBeLessThan(64L * Megabyte);
        await Eventually.IsTrueAsync(() => Directory.GetFiles(Path.Combine(server.Folder, "media", "staging")).Length == 0);
        (await server.EndAsync("TERM")).ExitCode.ShouldBe(0);
    }

    private static async Task<JsonNode> UploadAsync(HttpClient client, string token, int length)
    {
        using var file = new StreamContent(new WaveStream(length), 64 * 1024);
        var response = await client.UploadAsync(token, file, "noise.wav");
        return response["data"]?["uploadMediaAsset"]?["mediaAsset"] ?? throw new InvalidOperationException(response.ToJsonString());
    }

    /// <summary>Registers a user, signs in and returns the token. To create the sample data takes longer than the uploads.</summary>
    private static async Task<string> SignUpAsync(HttpClient client)
    {
        const string Document = """
            mutation {
              register(input: { name: "Ada", email: "ada@qplet.example", role: FAN, password: "Music4Everyone!", passwordRepeat: "Music4Everyone!" }) {
                errors { __typename }
              }
              login(input: { email: "ada@qplet.example", password: "Music4Everyone!", device: "test" }) {
                signIn { accessToken }
                errors { __typename }
              }
            }
            """;
        using var content = new StringContent(JsonSerializer.Serialize(new { query = Document }), new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync("/graphql", content, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return Regex.Match(text, "\"accessToken\":\"([^\"]+)\"").Groups[1].Value is { Length: > 0 } token ? token : throw new InvalidOperationException(text);
    }

    /// <summary>A recording of noise in the WAVE format, which is generated while it is read.</summary>
    private sealed class WaveStream(int length) : Stream
    {
        private const int HeaderLength = 44;
        private const int BytesPerSecond = 176_400;

        private readonly byte[] _header = Header(length);
        private int _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, length - _position);
            for (var i = 0; i < read; i++)
            {
                var at = _position + i;
                buffer[offset + i] = at < HeaderLength ? _header[at] : (byte)(at * 31 % 253);
            }
            _position += read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static byte[] Header(int length)
        {
            using var header = new MemoryStream();
            using var writer = new BinaryWriter(header);
            writer.Write("RIFF"u8);
            writer.Write(length - 8);
            writer.Write("WAVEfmt "u8);
            writer.Write(16);
            writer.Write((short)1);
            writer.Write((short)2);
            writer.Write(44_100);
            writer.Write(BytesPerSecond);
            writer.Write((short)4);
            writer.Write((short)16);
            writer.Write("data"u8);
            writer.Write(length - HeaderLength);
            return header.ToArray();
        }
    }
}
