using System.Runtime.CompilerServices;

namespace Qplet.GraphQL.Server;

public sealed class SchemaFileTests : IDisposable
{
    private readonly ServerFactory _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task SchemaFile_IsWhatTheServerPrints()
    {
        using var client = _server.CreateClient();
        var printed = await client.GetStringAsync("/graphql?sdl");

        (await File.ReadAllTextAsync(Path())).ShouldBe(
            printed,
            "The schema has changed. Where it was meant to: dotnet run --project src/Server -- schema print --output schema.graphql"
        );
    }

    private static string Path([CallerFilePath] string thisFile = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", "..", "schema.graphql");
}
