using System.Net;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.ObjectStorage.ObjectStores;

namespace Qplet.GraphQL.ObjectStorage;

public sealed class S3UploadStagingTests : UploadStagingTests, IAsyncLifetime
{
    private ObjectStore _server = null!;
    private S3Storage _storage = null!;
    private IUploadStaging _staging = null!;

    protected override IUploadStaging Staging => _staging;

    public async ValueTask InitializeAsync()
    {
        _server = await ObjectStore.StartAsync();
        _server.PageSize = 2;
        Folder.Options.S3 = _server.Options;
        _storage = new S3Storage(Folder.Options.S3, Folder.Staging, TimeProvider.System);
        _staging = _storage.CreateStaging();
    }

    public async ValueTask DisposeAsync()
    {
        _storage.Dispose();
        await _server.DisposeAsync();
        Dispose();
    }

    protected override Task AgeAsync(Guid key)
    {
        foreach (var (name, piece) in _server.Objects)
        {
            _server.Objects[name] = piece with { StoredAt = DateTime.UnixEpoch };
        }
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Writer_WhoseRightHasEnded_ChangesNothing()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await using var late = (await Staging.OpenAsync(key, 0, Cancellation)).Writer!;
        await late.WriteAsync(new byte[] { 9, 9 });
        await WriteAsync(key, 0, [1, 2, 3]);

        (await late.FlushAsync()).ShouldBeFalse();
        await WriteAsync(key, 3, [4]);

        (await FetchAsync(key, 4)).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Piece_OfAWriterThatCrashed_IsDropped()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1, 2]);
        await WriteAsync(key, 2, [9, 9, 9]);

        await WriteAsync(key, 2, [3]);

        (await FetchAsync(key, 3)).ShouldBe([1, 2, 3]);
        _server.Objects.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Upload_OnWhichBytesStillArrive_IsKeptWhole()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1, 2]);
        await AgeAsync(key);
        await WriteAsync(key, 2, [3]);

        (await Staging.DeleteOldAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1), Cancellation)).ShouldBe(0);

        (await FetchAsync(key, 3)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Parts_OfContentThatWasNotFinished_AreDeletedWhenTheyAreOld()
    {
        _server.Unfinished["old"] = new UnfinishedObject("files/content/a", "", DateTime.UnixEpoch);
        _server.Unfinished["new"] = new UnfinishedObject("files/content/b", "", TimeProvider.System.GetUtcNow().UtcDateTime);
        _server.Unfinished["other"] = new UnfinishedObject("others/content/a", "", DateTime.UnixEpoch);

        (await Staging.DeleteOldAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1), Cancellation)).ShouldBe(1);

        _server.Unfinished.Keys.Order(StringComparer.Ordinal).ShouldBe(["new", "other"]);
    }

    [Fact]
    public async Task Parts_InAStoreThatCannotListThem_AreLeftToIt()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1]);
        await AgeAsync(key);
        _server.Fault = static request => Task.FromResult(request.Query.ContainsKey("uploads") ? new StoreFault(HttpStatusCode.NotImplemented) : null);

        (await Staging.DeleteOldAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1), Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Bytes_WhileTheStoreFails_AreNotCounted()
    {
        var key = await Staging.CreateAsync(Cancellation);
        await WriteAsync(key, 0, [1, 2]);
        await using (var writer = (await Staging.OpenAsync(key, 2, Cancellation)).Writer!)
        {
            await writer.WriteAsync(new byte[] { 3 });
            _server.Fault = static _ => Task.FromResult<StoreFault?>(new StoreFault(HttpStatusCode.ServiceUnavailable));
            await Should.ThrowAsync<MediaStoreException>(() => writer.FlushAsync());
        }
        await Should.ThrowAsync<MediaStoreException>(() => Staging.OpenAsync(key, 2, Cancellation));
        await Should.ThrowAsync<MediaStoreException>(() => Staging.FetchAsync(key, 2, Cancellation));
        await Staging.DeleteAsync(key, Cancellation);
        _server.Fault = null;

        await WriteAsync(key, 2, [3]);
        (await FetchAsync(key, 3)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Upload_OfAsManyPiecesAsThereMayBe_IsFull()
    {
        var key = await Staging.CreateAsync(Cancellation);
        _server.PageSize = 1000;
        for (var start = 0; start < S3UploadStaging.MaxPieces; start++)
        {
            _server.Objects[$"files/staging/{key:N}/{start:D15}"] = new StoredObject([1], "", "\"x\"", DateTime.UnixEpoch);
        }

        (await Staging.OpenAsync(key, S3UploadStaging.MaxPieces, Cancellation)).State.ShouldBe(OpenedUploadState.Full);
    }
}
