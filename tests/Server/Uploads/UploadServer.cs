namespace Qplet.GraphQL.Server.Uploads;

/// <summary>One server for the tests of a class.</summary>
public sealed class UploadServer : IAsyncLifetime
{
    internal UploadBench Bench { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Bench = await UploadBench.StartAsync(new Dictionary<string, string> { ["Uploads:MaxUnfinished"] = "1000" }, maxFileSize: 1_000_000);

    public ValueTask DisposeAsync()
    {
        Bench.Dispose();
        return ValueTask.CompletedTask;
    }
}
