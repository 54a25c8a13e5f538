using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.ObjectStorage.ObjectStores;
using Qplet.GraphQL.Server.Media;

namespace Qplet.GraphQL.Server.CommandLine;

public sealed class MediaCommandsTests : IAsyncLifetime
{
    private readonly CommandRun _run = new();
    private ObjectStore _objects = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Content => Path.Combine(_run.Folder, "media", "content");

    public async ValueTask InitializeAsync()
    {
        _objects = await ObjectStore.StartAsync();
        (await _run.RunAsync("db", "migrate")).ExitCode.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        _run.Dispose();
        await _objects.DisposeAsync();
    }

    [Fact]
    public async Task Move_ToTheObjectStoreAndBack_LosesNothing()
    {
        await AddFileAsync("aa/1", [1, 2, 3], "@card");
        await AddFileAsync("bb/2", [4]);
        Store("cc/orphan", [5]);

        var there = await MoveAsync("S3");
        var objects = _objects.Objects.Keys.Order(StringComparer.Ordinal).ToList();
        var left = Directory.GetFiles(Content, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        var back = await MoveAsync("Folder");

        there.ShouldBe((0, "Copied 3 contents of 7 bytes; 0 were there already, 1 belong to no file and were left.", ""));
        objects.ShouldBe(["files/content/aa/1", "files/content/aa/1@card", "files/content/bb/2"]);
        left.ShouldBe(["orphan"]);
        back.ShouldBe((0, "Copied 3 contents of 7 bytes; 0 were there already, 0 belong to no file and were left.", ""));
        _objects.Objects.ShouldBeEmpty();
        (await File.ReadAllBytesAsync(Path.Combine(Content, "aa", "1"), Cancellation)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Move_ThatWasInterrupted_Continues()
    {
        await AddFileAsync("aa/1", [1, 2, 3]);
        await AddFileAsync("bb/2", [4]);
        var writes = 0;
        _objects.Fault = request =>
            Task.FromResult(request.Method == "PUT" && Interlocked.Increment(ref writes) > 1 ? new StoreFault(System.Net.HttpStatusCode.Forbidden) : null);

        var first = await MoveAsync("S3", "--keep");
        _objects.Fault = null;
        var second = await MoveAsync("S3", "--keep");
        var third = await MoveAsync("S3");

        first.ExitCode.ShouldBe(1);
        first.Error.ShouldContain("The store of files cannot be used: it answered 403");
        second.Output.ShouldStartWith("Copied 1 contents of ");
        third.Output.ShouldStartWith("Copied 0 contents of 0 bytes; 2 were there already");
        Directory.GetFiles(Content, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        _objects.Objects.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Move_OfDamagedContent_LeavesAndNamesIt()
    {
        await AddFileAsync("aa/1", [1, 2, 3]);
        Store("aa/1", [1, 2, 9]);

        var (exitCode, output, _) = await MoveAsync("S3");

        exitCode.ShouldBe(1);
        output.ShouldContain("The content aa/1 of the file ");
        output.ShouldContain(" is damaged");
        _objects.Objects.ShouldBeEmpty();
        File.Exists(Path.Combine(Content, "aa", "1")).ShouldBeTrue();
    }

    [Fact]
    public async Task Move_WithoutTheSettingsOfTheStore_NamesThem()
    {
        var (exitCode, _, error) = await _run.RunAsync("media", "move", "--to", "S3");

        exitCode.ShouldBe(1);
        error.ShouldContain("The setting Media:S3:Bucket is missing.");
        error.ShouldContain("The setting Media:S3:Region is missing.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_OfEitherStore_FindsWhatIsMissingAndWhatIsLeft(bool isS3)
    {
        await AddFileAsync("aa/1", [1, 2, 3]);
        await AddFileAsync("bb/2", [4]);
        await AddFileAsync("cc/3", [5]);
        Store("dd/orphan", [6]);
        File.SetLastWriteTimeUtc(Path.Combine(Content, "dd", "orphan"), DateTime.UnixEpoch);
        (await CheckAsync(false)).Output.ShouldBe("The content dd/orphan belongs to no file.\n1 differences.");
        File.Delete(Path.Combine(Content, "bb", "2"));
        Store("cc/3", [5, 5]);
        if (isS3)
        {
            foreach (var path in Directory.GetFiles(Content, "*", SearchOption.AllDirectories))
            {
                _objects.Objects[$"files/content/{Path.GetRelativePath(Content, path)}"] = new StoredObject(
                    await File.ReadAllBytesAsync(path, Cancellation),
                    "",
                    "\"x\"",
                    File.GetLastWriteTimeUtc(path)
                );
            }
        }

        var (exitCode, output, error) = await CheckAsync(isS3);

        (exitCode, error).ShouldBe((1, ""));
        output.ShouldContain("The content bb/2 of the file ");
        output.ShouldContain(" is missing.");
        output.ShouldContain(" has 2 bytes instead of 1.");
        output.ShouldContain("The content dd/orphan belongs to no file.");
        output.ShouldEndWith("3 differences.");
    }

    private Task<(int ExitCode, string Output, string Error)> MoveAsync(string to, params string[] more) =>
        _run.With(S3MediaDeliveryTests.SettingsOf(_objects)).RunAsync(["media", "move", "--to", to, .. more]);

    private Task<(int ExitCode, string Output, string Error)> CheckAsync(bool isS3) =>
        isS3 ? _run.With([("Media:Store", "S3"), .. S3MediaDeliveryTests.SettingsOf(_objects)]).RunAsync("media", "check") : _run.RunAsync("media", "check");

    private void Store(string key, byte[] bytes)
    {
        var path = Path.Combine(Content, key.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private async Task AddFileAsync(string key, byte[] bytes, params string[] copies)
    {
        Store(key, bytes);
        foreach (var copy in copies)
        {
            Store(key + copy, bytes);
        }
        await using var provider = new ServiceCollection()
            .AddQpletData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_run.Folder, "test.db")}"))
            .BuildServiceProvider();
        await using var db = await provider.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        db.MediaAssets.Add(
            new MediaAsset
            {
                Id = Guid.CreateVersion7(),
                Kind = MediaKind.File,
                FileName = "data.bin",
                Extension = "bin",
                StoreKey = key,
                Size = bytes.Length,
                ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                CreatedAt = DateTime.UnixEpoch,
            }
        );
        await db.SaveChangesAsync(Cancellation);
    }
}
