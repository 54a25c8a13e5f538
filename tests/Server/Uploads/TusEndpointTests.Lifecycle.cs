using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media.Storage;

namespace Qplet.GraphQL.Server.Uploads;

public sealed partial class TusEndpointTests
{
    [Theory]
    [InlineData("HEAD")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Upload_OfAnotherUser_IsNotFound(string method)
    {
        var path = await Bench.CreateAsync(10);
        var other = await Bench.AddUserAsync($"u{Guid.NewGuid():N}"[..20]);

        foreach (var address in (string[])[path, $"/uploads/{Guid.NewGuid()}", "/uploads/x"])
        {
            using var response = await Bench.SendAsync(
                method,
                address,
                method == "PATCH" ? [1] : null,
                ("Authorization", $"Bearer {other}"),
                ("Upload-Offset", "0")
            );
            ((int)response.StatusCode).ShouldBe(404);
            UploadBench.Header(response, "Upload-Offset").ShouldBeNull();
        }

        (await Bench.OffsetAsync(path)).ShouldBe(0);
    }

    [Fact]
    public async Task Delete_Upload_RemovesItsBytes()
    {
        var path = await Bench.CreateAsync(10);
        (await Bench.PatchAsync(path, 0, [1, 2, 3])).Dispose();

        using var response = await Bench.SendAsync("DELETE", path);
        using var head = await Bench.HeadAsync(path);
        using var patch = await Bench.PatchAsync(path, 3, [4]);

        ((int)response.StatusCode).ShouldBe(204);
        ((int)head.StatusCode).ShouldBe(404);
        ((int)patch.StatusCode).ShouldBe(404);
        Bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path)).ShouldBeNull();
    }

    [Fact]
    public async Task Delete_FinishedUpload_KeepsTheAsset()
    {
        var path = await Bench.CreateAsync(3);
        using var last = await Bench.PatchAsync(path, 0, [0, 2, 3]);

        using var response = await Bench.SendAsync("DELETE", path);

        ((int)response.StatusCode).ShouldBe(204);
        (await Bench.AssetAsync(UploadBench.Header(last, "Media-Asset-Id")!)).Hash.ShouldBe(UploadBench.HashOf([0, 2, 3]));
    }

    [Fact]
    public async Task Post_WithAnOverriddenMethod_IsThatMethod()
    {
        var path = await Bench.CreateAsync(10);

        using var patch = await Bench.SendAsync("POST", path, [1, 2], ("X-HTTP-Method-Override", "PATCH"), ("Upload-Offset", "0"));
        using var delete = await Bench.SendAsync("POST", path, (byte[]?)null, ("X-HTTP-Method-Override", "DELETE"));

        UploadBench.Header(patch, "Upload-Offset").ShouldBe("2");
        ((int)delete.StatusCode).ShouldBe(204);
    }

    [Fact]
    public async Task Upload_WhoseTimeIsUp_IsGoneAndItsBytesAreDeleted()
    {
        var path = await Bench.CreateAsync(10);
        (await Bench.PatchAsync(path, 0, [1, 2, 3])).Dispose();
        await Bench.ChangeAsync(path, static upload => upload.ExpiresAt = DateTime.UnixEpoch);

        using var before = await Bench.HeadAsync(path);
        await Bench.Services.GetRequiredService<UploadUpkeep>().RunDueAsync(Cancellation);
        using var after = await Bench.PatchAsync(path, 3, [4]);

        ((int)before.StatusCode).ShouldBe(410);
        ((int)after.StatusCode).ShouldBe(410);
        Bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path)).ShouldBeNull();
        await Bench.ChangeAsync(path, static upload => upload.FinishedAt = DateTime.UnixEpoch);
        await Bench.Services.GetRequiredService<UploadUpkeep>().RunDueAsync(Cancellation);
        (await Bench.ReadAsync(path)).ShouldBeNull();
    }

    [Fact]
    public async Task Upload_WhoseBytesAreLost_IsGone()
    {
        var path = await Bench.CreateAsync(10);
        (await Bench.PatchAsync(path, 0, [1, 2, 3])).Dispose();
        Bench.Services.GetRequiredService<StagingArea>().Find(UploadBench.KeyOf(path))!.Delete();

        using var patch = await Bench.PatchAsync(path, 3, [4]);
        using var head = await Bench.HeadAsync(path);

        ((int)patch.StatusCode).ShouldBe(410);
        ((int)head.StatusCode).ShouldBe(410);
    }
}
