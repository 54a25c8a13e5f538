namespace Qplet.GraphQL.Data.Media.Storage;

/// <summary>What every place of unfinished uploads does.</summary>
public abstract class UploadStagingTests : IDisposable
{
    protected MediaFolder Folder { get; } = new();

    protected abstract IUploadStaging Staging { get; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Bytes_WrittenInSeveralRequests_AreOneFile()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1, 2]);
        await WriteAsync(key, 2, [3]);
        await WriteAsync(key, 3, [4, 5, 6]);

        (await FetchAsync(key, 6)).ShouldBe([1, 2, 3, 4, 5, 6]);
        (await FetchAsync(key, 6)).ShouldBe([1, 2, 3, 4, 5, 6]);
    }

    [Fact]
    public async Task Writer_CountsTheBytesAndWhatWasFlushedStays()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await using (var writer = (await Staging.OpenAsync(key, 0, Cancellation)).Writer!)
        {
            await writer.WriteAsync(new byte[] { 1, 2 });
            (await writer.FlushAsync()).ShouldBeTrue();
            (await writer.FlushAsync()).ShouldBeTrue();
            await writer.WriteAsync(new byte[] { 3 });
            writer.Position.ShouldBe(3);
        }
        await WriteAsync(key, 2, [4]);

        (await FetchAsync(key, 3)).ShouldBe([1, 2, 4]);
    }

    [Fact]
    public async Task Upload_OfNoBytes_IsAnEmptyFile()
    {
        var key = await Staging.CreateAsync(Cancellation);

        (await FetchAsync(key, 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Upload_WhoseBytesAreMissing_IsLost()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1, 2]);

        (await Staging.OpenAsync(key, 3, Cancellation)).State.ShouldBe(OpenedUploadState.Lost);
        (await Staging.OpenAsync(Guid.NewGuid(), 1, Cancellation)).State.ShouldBe(OpenedUploadState.Lost);
        (await Staging.FetchAsync(key, 3, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Upload_ThatIsDeleted_IsGoneAndOthersStay()
    {
        var (key, other) = (await Staging.CreateAsync(Cancellation), await Staging.CreateAsync(Cancellation));
        await WriteAsync(key, 0, [1, 2]);
        await WriteAsync(other, 0, [3]);

        await Staging.DeleteAsync(key, Cancellation);
        await Staging.DeleteAsync(key, Cancellation);

        (await Staging.OpenAsync(key, 2, Cancellation)).State.ShouldBe(OpenedUploadState.Lost);
        (await FetchAsync(other, 1)).ShouldBe([3]);
    }

    [Fact]
    public async Task Upload_ThatIsOld_IsDeleted()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1]);
        await WriteAsync(key, 1, [2]);
        await AgeAsync(key);
        var recent = await Staging.CreateAsync(Cancellation);
        await WriteAsync(recent, 0, [3]);

        (await Staging.DeleteOldAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1), Cancellation)).ShouldBe(1);

        (await Staging.FetchAsync(key, 2, Cancellation)).ShouldBeNull();
        (await FetchAsync(recent, 1)).ShouldBe([3]);
    }

    /// <summary>Makes what was stored look old.</summary>
    protected abstract Task AgeAsync(Guid key);

    protected async Task WriteAsync(Guid key, long offset, byte[] bytes)
    {
        var opened = await Staging.OpenAsync(key, offset, Cancellation);
        opened.State.ShouldBe(OpenedUploadState.Open);
        await using var writer = opened.Writer!;
        writer.Position.ShouldBe(offset);
        await writer.WriteAsync(bytes);
        (await writer.FlushAsync()).ShouldBeTrue();
    }

    protected async Task<byte[]> FetchAsync(Guid key, long length)
    {
        using var file = (await Staging.FetchAsync(key, length, Cancellation)).ShouldNotBeNull();
        file.Key.ShouldBe(key);
        return await File.ReadAllBytesAsync(file.Path, Cancellation);
    }
}
