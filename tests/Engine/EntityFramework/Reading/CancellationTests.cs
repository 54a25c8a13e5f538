using Qplet.GraphQL.EntityFramework.Music;

namespace Qplet.GraphQL.EntityFramework.Reading;

public sealed class CancellationTests : IAsyncDisposable
{
    // A trillion combinations, none of which is a row: without an interruption, this would take hours.
    private static readonly EntityQuery<Song> s_endless = EntityQuery.Create(
        (MusicContext db) =>
            db.Songs.Where(song =>
                db.Songs.SelectMany(_ => db.Songs, (a, b) => a.Length + b.Length)
                    .SelectMany(_ => db.Songs, (a, b) => a + b.Length)
                    .Any(sum => sum < song.Length)
            )
    );

    private readonly MusicDatabase _database = new();

    [Fact]
    public async Task Query_CancelledWhileItFindsNoRow_StopsAndLeavesOthersAlone()
    {
        var artist = new Artist { Id = Guid.CreateVersion7(), Name = "A" };
        _database.Add(artist);
        _database.Add(
            Enumerable
                .Range(1, 1000)
                .Select(id => new Song
                {
                    Id = id,
                    ArtistId = artist.Id,
                    Length = 1,
                })
        );
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(() => _database.Queries.CountAsync(s_endless, null, cancellation.Token));

        (await _database.Queries.CountAsync(MusicDatabase.AllSongs, null, TestContext.Current.CancellationToken)).ShouldBe(1000);
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();
}
