using Microsoft.EntityFrameworkCore;

namespace Qplet.GraphQL.EntityFramework.Music;

public sealed class MusicDatabasePoolTests
{
    private static readonly string? s_server = Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Return_DatabaseWithRows_IsLentAgainWithoutThem()
    {
        Assert.SkipUnless(MusicDatabase.IsPostgres, "Needs QPLET_TEST_POSTGRES.");
        await using var pool = new MusicDatabasePool();
        var lent = pool.Take(s_server!);
        await using (var db = Open(lent))
        {
            var artist = new Artist { Id = Guid.NewGuid(), Name = "Ada" };
            var song = new Song { Id = 1, ArtistId = artist.Id };
            db.AddRange(artist, song, new Credit { SongId = song.Id, ArtistId = artist.Id });
            await db.SaveChangesAsync(Cancellation);
        }

        await pool.ReturnAsync(lent);

        pool.Take(s_server!).ShouldBe(lent);
        await using (var db = Open(lent))
        {
            (await db.Artists.CountAsync(Cancellation)).ShouldBe(0);
            (await db.Songs.IgnoreQueryFilters().CountAsync(Cancellation)).ShouldBe(0);
            (await db.Credits.CountAsync(Cancellation)).ShouldBe(0);
        }
        await pool.ReturnAsync(lent);
    }

    [Fact]
    public async Task Return_DatabaseWithoutATable_IsNotLentAgain()
    {
        Assert.SkipUnless(MusicDatabase.IsPostgres, "Needs QPLET_TEST_POSTGRES.");
        await using var pool = new MusicDatabasePool();
        var lent = pool.Take(s_server!);
        await using (var db = Open(lent))
        {
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE "Tags" """, Cancellation);
        }

        await pool.ReturnAsync(lent);

        var next = pool.Take(s_server!);
        next.ShouldNotBe(lent);
        await pool.ReturnAsync(next);
    }

    private static MusicContext Open(string connection) => new(new DbContextOptionsBuilder<MusicContext>().UseNpgsql(connection).Options);
}
