using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Media.Storage;

public sealed class MediaCleanerTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Clean_DeletesOldContentWithoutAFile(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.PostgreSql && server.Missing is not null, server.Missing ?? "");
        using var folder = new MediaFolder();
        await using var database = await server.MigratedAsync(provider, services => services.AddSingleton(folder.Options));
        var store = database.Services.GetRequiredService<IMediaStore>();
        var file = await folder.StageAsync([1]);
        foreach (var key in (string[])["a/used", "a/used@card", "a/orphan", "a/orphan@card", "a/recent"])
        {
            await store.StoreAsync(key, file.Path, "image/png", Cancellation);
            if (key != "a/recent")
            {
                File.SetLastWriteTimeUtc(Path.Combine(folder.Options.Folder, "content", key), DateTime.UnixEpoch);
            }
        }
        File.SetLastWriteTimeUtc(file.Path, DateTime.UnixEpoch);
        await using (var db = database.Open())
        {
            db.MediaAssets.Add(
                new MediaAsset
                {
                    Id = Guid.CreateVersion7(),
                    FileName = "used.png",
                    Extension = "png",
                    StoreKey = "a/used",
                    CreatedAt = DateTime.UnixEpoch,
                }
            );
            await db.SaveChangesAsync(Cancellation);
        }

        var cleaned = await database.Services.GetRequiredService<MediaCleaner>().CleanAsync(Cancellation);

        cleaned.ShouldBe((1, 2));
        (await store.ListAsync(Cancellation).Select(content => content.Key).Order().ToListAsync(Cancellation)).ShouldBe(["a/recent", "a/used", "a/used@card"]);
        folder.Staging.Find(file.Key).ShouldBeNull();
    }
}
