using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Extending.Docs;

public sealed class ExtendingPageTests : IAsyncLifetime
{
    private CatalogueServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await CatalogueServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Requests_OfThePage_HaveTheAnswersOfThePage()
    {
        var blocks = DocsPage.Read("extending.md");
        var answered = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Language != "json")
            {
                continue;
            }
            var request = blocks[i - 1];
            request.Language.ShouldBe("graphql");

            var answer = await AskAsync(request.Text);

            JsonNode.DeepEquals(answer, JsonNode.Parse(blocks[i].Text)).ShouldBeTrue($"{request.Text}answers {answer}");
            answered++;
        }

        answered.ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task Definitions_OfThePage_AreThoseOfTheSchema()
    {
        var schema = await _server.Http.GetStringAsync("/graphql?sdl");
        var printed = Parser.ParseDocument(schema, ParserOptions.Trusted).Definitions.Select(static definition => SyntaxPrinter.Print(definition)).ToHashSet();

        var definitions = DocsPage
            .Read("extending.md")
            .Where(static block => block is { Language: "graphql", Origin: null } && !IsRequest(block.Text))
            .SelectMany(static block => Parser.ParseDocument(block.Text, ParserOptions.Trusted).Definitions)
            .Select(static definition => SyntaxPrinter.Print(definition))
            .ToList();

        definitions.Count.ShouldBeGreaterThanOrEqualTo(4);
        definitions.ShouldBeSubsetOf(printed);
    }

    private static bool IsRequest(string text) => Parser.ParseDocument(text, ParserOptions.Trusted).Definitions[0] is ExecutableDefinitionNode;

    /// <summary>Sends a request; its comments are headers.</summary>
    private async Task<JsonNode?> AskAsync(string text)
    {
        var query = string.Join('\n', text.Split('\n').SkipWhile(static line => line.StartsWith("# ", StringComparison.Ordinal)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        foreach (var header in text.Split('\n').TakeWhile(static line => line.StartsWith("# ", StringComparison.Ordinal)))
        {
            request.Headers.Add(header[2..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        }
        using var response = await _server.Http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync());
    }
}
