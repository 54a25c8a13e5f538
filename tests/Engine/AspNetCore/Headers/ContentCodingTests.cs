using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Qplet.GraphQL.AspNetCore.Headers;

public sealed class ContentCodingTests : IAsyncLifetime
{
    private const string Query = """{"query":"{ hello }"}""";
    private const string LongQuery = """{"query":"{ repeat(count: 5000) }"}""";
    private const string Answer = """{"data":{"hello":"Hello, world"}}""";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task Post_EncodedBody_IsRead(string coding)
    {
        using var response = await PostAsync(Encode(Encoding.UTF8.GetBytes(Query), coding), coding);

        (await response.Content.ReadAsStringAsync()).ShouldBe(Answer);
    }

    [Fact]
    public async Task Post_Identity_IsReadAsItIs()
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(Query), "identity");

        (await response.Content.ReadAsStringAsync()).ShouldBe(Answer);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Post_BodyThatIsNotEncodedAsItSays_IsABadRequest(string coding)
    {
        using var plain = await PostAsync(Encoding.UTF8.GetBytes(Query), coding);
        using var cut = await PostAsync(Encode(Encoding.UTF8.GetBytes(Query + new string(' ', 5000)), coding)[..20], coding);

        plain.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await plain.Content.ReadAsStringAsync()).ShouldContain("HC0009");
        cut.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task Post_UnknownCoding_IsRefusedAndTellsTheKnownOnes(string coding)
    {
        using var response = await PostAsync(Encoding.UTF8.GetBytes(Query), coding);

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.Headers.GetValues("Accept-Encoding").ShouldBe(["br, gzip, deflate"]);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Post_SmallBodyThatGrowsWithoutEnd_IsTooLarge(string coding)
    {
        var bomb = Encode(new byte[256 * 1024 * 1024], coding);
        bomb.Length.ShouldBeLessThan(1024 * 1024);
        using var response = await PostAsync(bomb, coding);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Content.ReadAsStringAsync()).ShouldContain("HC0010");
    }

    [Fact]
    public async Task Post_LargeEncodedBody_IsTooLargeAsItIsSent()
    {
        var noise = new byte[2 * 1024 * 1024];
        new Random(1).NextBytes(noise);
        using var response = await PostAsync(Encode(noise, "gzip"), "gzip");

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0.5, gzip", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    public async Task Post_LongAnswer_IsCompressedAsTheClientTakesIt(string accepted, string coding)
    {
        using var response = await AskAsync(LongQuery, accepted);

        response.Content.Headers.ContentEncoding.ShouldBe([coding]);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        var body = await response.Content.ReadAsByteArrayAsync();
        response.Content.Headers.ContentLength.ShouldBe(body.Length);
        body.Length.ShouldBeLessThan(1000);
        Decode(body, coding).ShouldStartWith("""{"data":{"repeat":"la la """);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("identity")]
    [InlineData("deflate")]
    [InlineData("br;q=0, gzip;q=0")]
    [InlineData("br;;;=")]
    public async Task Post_LongAnswerForClientsThatTakeNoCompression_IsPlain(string? accepted)
    {
        using var response = await AskAsync(LongQuery, accepted);

        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("""{"data":{"repeat":"la la """);
    }

    [Fact]
    public async Task Post_ShortAnswer_IsPlain()
    {
        using var response = await AskAsync(Query, "br");

        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        (await response.Content.ReadAsStringAsync()).ShouldBe(Answer);
    }

    [Fact]
    public async Task Post_CompressionOff_IsPlain()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Http.CompressResponses = false);
        using var response = await AskAsync(LongQuery, "br", host);

        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
        response.Headers.Vary.ShouldBeEmpty();
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string coding)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await _host.Http.PostAsync("/graphql", content);
    }

    private async Task<HttpResponseMessage> AskAsync(string body, string? accepted, EndpointHost? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }
        return await (host ?? _host).Http.SendAsync(request);
    }

    private static byte[] Encode(byte[] text, string coding)
    {
        using var output = new MemoryStream();
        using (
            Stream encoder = coding.ToLowerInvariant() switch
            {
                "br" => new BrotliStream(output, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(output, CompressionLevel.Optimal),
                _ => new GZipStream(output, CompressionLevel.Optimal),
            }
        )
        {
            encoder.Write(text);
        }
        return output.ToArray();
    }

    private static string Decode(byte[] body, string coding)
    {
        using var input = new MemoryStream(body);
        using Stream decoder = coding == "br" ? new BrotliStream(input, CompressionMode.Decompress) : new GZipStream(input, CompressionMode.Decompress);
        using var reader = new StreamReader(decoder);
        return reader.ReadToEnd();
    }
}
