using System.Net;
using System.Net.Http.Headers;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class SampleMediaFilesTests : IDisposable
{
    private const string Recording = "/sample-media/recordings/03.mp3";

    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("/sample-media/covers/07.webp", "image/webp")]
    [InlineData("/sample-media/portraits/00.webp", "image/webp")]
    [InlineData("/sample-media/music-wide/01.webp", "image/webp")]
    [InlineData(Recording, "audio/mpeg")]
    public async Task File_OfTheSampleData_HasItsContentType(string path, string contentType)
    {
        using var client = _server.CreateClient();
        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
        response.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task File_AskedForAgain_IsNotModified()
    {
        using var client = _server.CreateClient();
        using var first = await client.GetAsync(Recording);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.GetAsync(Recording);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task File_AskedForARange_HasThatPart()
    {
        using var client = _server.CreateClient();
        client.DefaultRequestHeaders.Range = new RangeHeaderValue(100, 149);
        using var part = await client.GetAsync(Recording);

        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        part.Content.Headers.ContentRange!.From.ShouldBe(100);
        (await part.Content.ReadAsByteArrayAsync()).Length.ShouldBe(50);
    }

    [Theory]
    [InlineData("/sample-media/covers/99.webp")]
    [InlineData("/sample-media/")]
    [InlineData("/sample-media/../appsettings.json")]
    public async Task File_ThatIsNotThere_IsNotFound(string path)
    {
        using var client = _server.CreateClient();
        using var response = await client.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
