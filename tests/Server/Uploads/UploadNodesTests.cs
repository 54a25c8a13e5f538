namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Two nodes that share a database and a store of files.</summary>
[Trait("Database", "Any")]
public class UploadNodesTests
{
    [Fact]
    public async Task Upload_WhoseRequestsReachBothNodes_IsOneFile()
    {
        using var first = await StartAsync();
        using var second = first.StartNode();
        var bytes = UploadBench.Bytes(300_000);
        var path = await first.CreateAsync(bytes.Length);

        (await second.PatchAsync(path, 0, bytes[..100_000])).Dispose();
        (await first.OffsetAsync(path)).ShouldBe(100_000);
        (await first.PatchAsync(path, 100_000, bytes[100_000..200_000])).Dispose();
        using var last = await second.PatchAsync(path, 200_000, bytes[200_000..]);
        using var head = await first.HeadAsync(path);

        var id = UploadBench.Header(last, "Media-Asset-Id").ShouldNotBeNull();
        UploadBench.Header(head, "Media-Asset-Id").ShouldBe(id);
        (await first.AssetAsync(id)).Hash.ShouldBe(UploadBench.HashOf(bytes));
    }

    [Fact]
    public async Task Patch_ToBothNodesAtOnce_StoresOneOfThem()
    {
        using var first = await StartAsync();
        using var second = first.StartNode();
        var path = await first.CreateAsync(100_000);
        var (one, other) = (UploadBench.Bytes(100_000), Enumerable.Repeat((byte)7, 100_000).ToArray());
        other[0] = 0;

        var responses = await Task.WhenAll(first.PatchAsync(path, 0, one), second.PatchAsync(path, 0, other));

        responses.Count(static response => (int)response.StatusCode == 204).ShouldBe(1);
        responses.ShouldAllBe(static response => (int)response.StatusCode == 204 || (int)response.StatusCode == 409 || (int)response.StatusCode == 423);
        var isOne = (int)responses[0].StatusCode == 204;
        var id = UploadBench.Header(responses[isOne ? 0 : 1], "Media-Asset-Id")!;
        (await first.AssetAsync(id)).Hash.ShouldBe(UploadBench.HashOf(isOne ? one : other));
        (await first.CountAssetsAsync()).ShouldBe(1);
    }

    private protected virtual Task<UploadBench> StartAsync() => UploadBench.StartAsync();
}
