using System.Globalization;

namespace Qplet.GraphQL.Server.Uploads;

[Trait("Database", "Any")]
public sealed class UploadLimitTests
{
    [Fact]
    public async Task Create_BeyondTheLimitsOfAUser_IsRefusedUntilOthersAreFinished()
    {
        using var bench = await UploadBench.StartAsync(
            new Dictionary<string, string> { ["Uploads:MaxUnfinished"] = "3", ["Uploads:MaxUnfinishedSize"] = "100" }
        );
        var first = await bench.CreateAsync(60);
        (await CreateAsync(bench, 41)).ShouldBe(413);
        var second = await bench.CreateAsync(20);
        await bench.CreateAsync(20);
        (await CreateAsync(bench, 0)).ShouldBe(429);

        (await bench.PatchAsync(second, 0, new byte[20])).Dispose();
        (await CreateAsync(bench, 21)).ShouldBe(413);
        (await bench.SendAsync("DELETE", first)).Dispose();
        (await CreateAsync(bench, 21)).ShouldBe(201);

        (await CreateAsync(bench, 60, await bench.AddUserAsync("bob"))).ShouldBe(201);
    }

    private static async Task<int> CreateAsync(UploadBench bench, long length, string? token = null)
    {
        using var response = await bench.SendAsync(
            "POST",
            "/uploads",
            (byte[]?)null,
            ("Authorization", $"Bearer {token ?? bench.Token}"),
            ("Upload-Length", length.ToString(CultureInfo.InvariantCulture))
        );
        return (int)response.StatusCode;
    }
}
