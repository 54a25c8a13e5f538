using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media.Storage;
using Qplet.GraphQL.Data.Uploads;
using Qplet.GraphQL.ObjectStorage.ObjectStores;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Two nodes that share a database and an object store, and no folder.</summary>
[Trait("Database", "Any")]
public sealed class S3UploadNodesTests : UploadNodesTests, IAsyncLifetime
{
    private ObjectStore _objects = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _objects = await ObjectStore.StartAsync();

    public ValueTask DisposeAsync() => _objects.DisposeAsync();

    [Fact]
    public async Task Upload_ThatIsComplete_LeavesNoPiecesAndNoFiles()
    {
        using var bench = await StartAsync();
        var bytes = UploadBench.Bytes(20_000_000);
        var path = await bench.CreateAsync(bytes.Length);

        using var patch = await bench.PatchAsync(path, 0, bytes);

        (await bench.AssetAsync(UploadBench.Header(patch, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
        _objects.Objects.Keys.ShouldAllBe(static key => key.StartsWith("files/content/", StringComparison.Ordinal));
        Directory.GetFiles(bench.Services.GetRequiredService<StagingArea>().Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Patch_WhileTheStoreFails_CanBeRepeated()
    {
        using var bench = await StartAsync();
        var bytes = UploadBench.Bytes(1000);
        var path = await bench.CreateAsync(bytes.Length);
        (await bench.PatchAsync(path, 0, bytes[..400])).Dispose();

        _objects.Fault = static _ => Task.FromResult<StoreFault?>(new StoreFault(HttpStatusCode.ServiceUnavailable));
        using var failed = await bench.PatchAsync(path, 400, bytes[400..]);
        var offset = await bench.OffsetAsync(path);
        _objects.Fault = null;
        using var last = await bench.PatchAsync(path, offset, bytes[400..]);

        ((int)failed.StatusCode).ShouldBe(503);
        UploadBench.Header(failed, "Retry-After").ShouldNotBeNull();
        offset.ShouldBe(400);
        (await bench.AssetAsync(UploadBench.Header(last, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf(bytes));
    }

    [Fact]
    public async Task LastPatch_WhoseContentIsNotStored_IsFinishedLater()
    {
        using var bench = await StartAsync();
        var bytes = UploadBench.Bytes(1000);
        var path = await bench.CreateAsync(bytes.Length);
        _objects.Fault = static request =>
            Task.FromResult(request.Path.Value!.Contains("/content/", StringComparison.Ordinal) ? new StoreFault(HttpStatusCode.ServiceUnavailable) : null);

        using var patch = await bench.PatchAsync(path, 0, bytes);
        _objects.Fault = null;
        (await bench.CountAssetsAsync()).ShouldBe(0);
        await bench.ChangeAsync(path, static upload => upload.NextAttemptAt = upload.CreatedAt);
        await bench.Services.GetRequiredService<UploadUpkeep>().RunDueAsync(Cancellation);

        UploadBench.Header(patch, "Media-Asset-State").ShouldBe("PROCESSING");
        (await bench.ReadAsync(path))!.State.ShouldBe(UploadState.Ready);
        (await bench.CountAssetsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Upload_ThatIsDeleted_LeavesNoPieces()
    {
        using var bench = await StartAsync();
        var path = await bench.CreateAsync(1000);
        (await bench.PatchAsync(path, 0, UploadBench.Bytes(400))).Dispose();
        _objects.Objects.ShouldNotBeEmpty();

        using var deleted = await bench.SendAsync("DELETE", path);

        ((int)deleted.StatusCode).ShouldBe(204);
        _objects.Objects.ShouldBeEmpty();
    }

    private protected override Task<UploadBench> StartAsync() => UploadBench.StartAsync(objects: _objects);
}
