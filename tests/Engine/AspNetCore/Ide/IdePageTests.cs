using System.Net;
using System.Text.Json;

namespace Qplet.GraphQL.AspNetCore.Ide;

public sealed class IdePageTests : IAsyncLifetime
{
    private const string Html = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private EndpointHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await EndpointHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Browser_AskingForTheEndpoint_IsSentToThePage()
    {
        using var response = await _host.GetAsync("", Html);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe("/graphql/");
    }

    [Fact]
    public async Task Page_MayTalkToThisServerOnly()
    {
        using var response = await _host.GetAsync("/", Html);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("connect-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Page_HasTheTitle_AndClosesTheAdvertisement()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Ide.Title = "Songs & more");
        using var response = await host.GetAsync("/", Html);

        var page = await response.Content.ReadAsStringAsync();
        page.ShouldContain("<title>Songs &amp; more</title>");
        page.ShouldContain("<script defer src=\"static/js/main.");
        page.ShouldNotContain("start.js");
        response.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("chillicream_bcp_legacy_info_shown=true; max-age=31536000; path=/graphql/;");
    }

    [Fact]
    public async Task Page_WithADocument_OpensIt()
    {
        const string Document = "# \"Songs\" </script>\n{ hello }";
        await using var host = await EndpointHost.StartAsync(static options => options.Ide.Document = Document);
        using var page = await host.GetAsync("/", Html);
        using var script = await host.GetAsync("/start.js");
        using var configuration = await host.GetAsync("/bcp-config.json");

        (await page.Content.ReadAsStringAsync()).ShouldContain("<script defer src=\"start.js\"></script>");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await configuration.Content.ReadAsStringAsync());
        json.RootElement.GetProperty("graphQLDocument").GetString().ShouldBe(Document);
    }

    [Fact]
    public async Task Configuration_TurnsTelemetryOff()
    {
        using var response = await _host.GetAsync("/bcp-config.json");

        (await response.Content.ReadAsStringAsync()).ShouldContain("\"disableTelemetry\":true");
    }

    [Theory]
    [InlineData("/missing.js")]
    [InlineData("/../GraphQLEndpoint.cs")]
    [InlineData("/static/")]
    public async Task File_Unknown_IsNotFound(string file)
    {
        using var response = await _host.GetAsync(file);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Browser_WhereTheIdeIsOff_GetsAPageWithoutIt()
    {
        await using var host = await EndpointHost.StartAsync(static options => options.Ide.Enabled = false);
        using var page = await host.GetAsync("", Html);
        using var file = await host.GetAsync("/bcp-config.json", Html);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("<script");
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Query_ByABrowsersAddressBar_IsAnswered()
    {
        using var response = await _host.GetAsync("?query={hello}", Html);

        (await response.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world"}}""");
    }
}
