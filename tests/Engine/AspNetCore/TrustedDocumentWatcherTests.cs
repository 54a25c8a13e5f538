using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

public sealed class TrustedDocumentWatcherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qplet-watched-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Documents_ThatCannotBeUsed_DoNotStopTheServer()
    {
        var log = new TestLog();
        await using var host = await EndpointHost.StartAsync(execution: new ExecutionOptions { TrustedDocuments = new() { Folder = _folder } }, log: log);
        var attempts = 0;
        host.Executor.Published.Changed += (_, _) =>
        {
            if (Interlocked.Increment(ref attempts) == 1)
            {
                throw new InvalidOperationException("This set of documents has a fault that nobody has thought of.");
            }
        };

        await File.WriteAllTextAsync(Path.Combine(_folder, "first.graphql"), "{ hello }");
        await Eventually.IsTrueAsync(() => log.Lines.Any(static line => line.Contains("cannot be read", StringComparison.Ordinal)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "second.graphql"), "{ again: hello }");

        var text = "";
        await Eventually.IsTrueAsync(() => text == """{"data":{"again":"Hello, world"}}""", async () => text = await TextOfAsync(host, "/persisted/second"));
    }

    private static async Task<string> TextOfAsync(EndpointHost host, string address)
    {
        using var response = await host.GetAsync(address);
        return await response.Content.ReadAsStringAsync();
    }
}
