using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class ExamplePageTests : IDisposable
{
    private readonly ServerFactory _server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Page_InDevelopment_IsServedWithItsFilesIfItIsBuilt()
    {
        using var client = _server.CreateClient();
        using var page = await client.GetAsync("/", Cancellation);
        var html = await page.Content.ReadAsStringAsync(Cancellation);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);

        // Without Node.js, the server is built without the page and begins with the other one.
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "example", "index.html")))
        {
            html.ShouldContain("fan@qplet.example");
            return;
        }
        html.ShouldContain("id=\"root\"");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'self'");
        var script = html.Split("src=\"./").First(static part => part.StartsWith("assets/", StringComparison.Ordinal)).Split('"')[0];
        using var file = await client.GetAsync("/" + script, Cancellation);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        file.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task Page_InProduction_IsNotServed()
    {
        using var server = _server.WithWebHostBuilder(static builder =>
            builder.UseEnvironment("Production").UseSetting("Authentication:SigningKey", "a key of at least thirty-two bytes for tests")
        );
        using var client = server.CreateClient();

        (await client.GetStringAsync("/", Cancellation)).ShouldNotContain("id=\"root\"");
        using var file = await client.GetAsync("/mark.svg", Cancellation);
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
