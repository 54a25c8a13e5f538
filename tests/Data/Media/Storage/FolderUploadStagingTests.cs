namespace Qplet.GraphQL.Data.Media.Storage;

public sealed class FolderUploadStagingTests : UploadStagingTests
{
    public FolderUploadStagingTests() => Staging = new FolderUploadStaging(Folder.Staging);

    protected override IUploadStaging Staging { get; }

    [Fact]
    public async Task Upload_ThatIsBeingWritten_IsBusy()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await using var writer = (await Staging.OpenAsync(key, 0, Cancellation)).Writer!;

        (await Staging.OpenAsync(key, 0, Cancellation)).State.ShouldBe(OpenedUploadState.Busy);
    }

    protected override Task AgeAsync(Guid key)
    {
        File.SetLastWriteTimeUtc(Folder.Staging.Find(key)!.Path, DateTime.UnixEpoch);
        return Task.CompletedTask;
    }
}
