using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;

namespace Qplet.GraphQL.Server.Hosting;

public sealed partial class WelcomePageTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Page_InDevelopment_HasTheSignInsAndOperationsThatRun()
    {
        using var client = _server.CreateClient();
        var page = await client.GetStringAsync("/welcome", TestContext.Current.CancellationToken);
        var operations = Example()
            .Matches(page)
            .Select(static match => WebUtility.HtmlDecode(match.Groups["text"].Value))
            .Where(static text => !text.StartsWith("curl"));

        page.ShouldContain("fan@qplet.example");
        foreach (var operation in operations)
        {
            using var response = await client.PostAsJsonAsync("/graphql", new { query = operation }, TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            // A subscription needs a sign-in, which is checked after the validation.
            answer.ShouldContain(operation.StartsWith("subscription", StringComparison.Ordinal) ? "AUTH_NOT_AUTHENTICATED" : "\"data\"");
            answer
                .Contains("\"errors\":[", StringComparison.Ordinal)
                .ShouldBe(operation.StartsWith("subscription", StringComparison.Ordinal) || operation.StartsWith("mutation", StringComparison.Ordinal), answer);
        }
        operations.Count().ShouldBe(3);
    }

    [Fact]
    public async Task Page_ByKeyboardAndScreenReader_HasAMainPartAndExamplesThatScroll()
    {
        using var client = _server.CreateClient();
        var page = await client.GetStringAsync("/welcome", TestContext.Current.CancellationToken);
        var examples = Example().Matches(page).Select(static match => match.Value).ToList();

        page[..page.IndexOf("<h1>", StringComparison.Ordinal)].ShouldContain("<main>");
        page[page.LastIndexOf("</pre>", StringComparison.Ordinal)..].ShouldContain("</main>");
        examples.Count.ShouldBe(4);
        examples.ShouldAllBe(static example => example.StartsWith("<pre tabindex=\"0\" role=\"region\" aria-label=\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_InProduction_NamesTheEndpointOnly()
    {
        using var server = _server.WithWebHostBuilder(static builder =>
            builder.UseEnvironment("Production").UseSetting("Authentication:SigningKey", "a key of at least thirty-two bytes for tests")
        );
        using var client = server.CreateClient();
        var page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);

        page.ShouldContain("/graphql");
        page.ShouldNotContain("qplet.example");
    }

    [Fact]
    public async Task Endpoint_InABrowserWithoutTheIde_SaysWhatItIs()
    {
        using var client = _server.With("GraphQL:Ide:Enabled", "false").CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<main>\n<h1>This is a GraphQL endpoint</h1>");
    }

    [GeneratedRegex("<pre [^>]*>(?<text>.*?)</pre>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
