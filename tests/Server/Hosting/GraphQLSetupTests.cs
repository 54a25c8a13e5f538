using System.Text.Json.Nodes;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class GraphQLSetupTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task TrustedDocuments_Enforced_AreTheOnlyOnes()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_server.Folder, "documents")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "name.graphql"), "{ __typename }", TestContext.Current.CancellationToken);
        _server.With("GraphQL:TrustedDocuments:Folder", folder).With("GraphQL:TrustedDocuments:Mode", "Enforce");
        using var client = _server.CreateClient();

        (await client.GetStringAsync("/graphql/persisted/name", TestContext.Current.CancellationToken)).ShouldBe("""{"data":{"__typename":"Query"}}""");
        CodeOf(await _server.SendAsync("{ __typename }")).ShouldBe("HC0067");
    }

    [Fact]
    public async Task PersistedQueries_SwitchedOff_AreNotSupported()
    {
        _server.With("GraphQL:PersistedQueries:Enabled", "false");
        using var client = _server.CreateClient();
        using var response = await client.GetAsync("/graphql?extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%2C%22sha256Hash%22%3A%22x%22%7D%7D");

        CodeOf(JsonNode.Parse(await response.Content.ReadAsStringAsync())!).ShouldBe("PERSISTED_QUERY_NOT_SUPPORTED");
    }

    [Theory]
    [InlineData("GraphQL:TrustedDocuments:Folder", "missing-folder", "GraphQL:TrustedDocuments:Folder names the folder missing-folder, which does not exist")]
    [InlineData("GraphQL:TrustedDocuments:Mode", "Enforce", "GraphQL:TrustedDocuments:Mode is Enforce, but no trusted documents are configured")]
    public void TrustedDocuments_ThatAreMissing_EndTheStart(string setting, string value, string message)
    {
        var builder = ServerBuilder.Create([$"--{setting}={value}"]);

        Should.Throw<SettingException>(builder.AddQpletGraphQL).Message.ShouldContain(message);
    }

    private static string? CodeOf(JsonNode answer) => answer["errors"]![0]!["extensions"]!["code"]!.GetValue<string>();
}
