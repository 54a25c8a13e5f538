using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Data.Media;

/// <summary>A folder for files that is gone after the test.</summary>
public sealed class MediaFolder : IDisposable
{
    public MediaFolder()
    {
        Options = new MediaOptions { Folder = Path.Combine(Path.GetTempPath(), $"qplet-media-{Guid.NewGuid():N}") };
        Staging = new StagingArea(Options, TimeProvider.System);
    }

    public MediaOptions Options { get; }

    /// <summary>The time by which the tests reckon.</summary>
    public DateTime Now { get; } = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    public StagingArea Staging { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(Options.Folder))
        {
            Directory.Delete(Options.Folder, recursive: true);
        }
    }

    public async Task<StagedFile> StageAsync(byte[] content)
    {
        var file = Staging.Create();
        (await file.AppendAsync(new MemoryStream(content), 0, long.MaxValue, Cancellation)).ShouldBe(AppendOutcome.Appended);
        return file;
    }
}
