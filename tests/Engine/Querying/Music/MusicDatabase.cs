using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Querying.Music;

/// <summary>
/// A database of its own with the query executor over it: SQLite, or PostgreSQL where QPLET_TEST_POSTGRES holds a connection string.
/// </summary>
public sealed class MusicDatabase : IAsyncDisposable
{
    public static readonly EntityQuery<Song> AllSongs = EntityQuery.Create((MusicContext db) => db.Songs);

    public static readonly EntityQuery<Song> NewestSongs = AllSongs.OrderByDescending(song => song.ReleasedAt);

    public static readonly EntityQuery<Guid, Song> SongsOfArtist =
        EntityQuery.Create((MusicContext db, Guid artistId) => db.Songs.Where(song => song.ArtistId == artistId)).OrderByDescending(song => song.ReleasedAt);

    public static readonly EntityQuery<Artist> AllArtists = EntityQuery.Create((MusicContext db) => db.Artists);

    public static readonly EntityQuery<Artist> ArtistsByName = AllArtists.OrderBy(artist => artist.Name);

    private readonly ServiceProvider _services;
    private readonly string? _file;

    public MusicDatabase()
    {
        var services = new ServiceCollection().AddSingleton<StatementLog>().AddSingleton<IQueryObserver>(static provider => provider.GetRequiredService<StatementLog>());
        _file = Path.Combine(Path.GetTempPath(), $"music-{Guid.NewGuid():N}.db");
        services.AddPooledDbContextFactory<MusicContext>(options => options.UseSqlite($"Data Source={_file}"));
        services.AddQuerying<MusicContext>();
        _services = services.BuildServiceProvider();
        using var db = CreateContext();
        db.Database.EnsureCreated();
    }

    public IServiceProvider Services => _services;

    public IQueryExecutor Queries => _services.GetRequiredService<IQueryExecutor>();

    public StatementLog Log => _services.GetRequiredService<StatementLog>();

    public MusicContext CreateContext() => _services.GetRequiredService<IDbContextFactory<MusicContext>>().CreateDbContext();

    public void Add(params IEnumerable<object> entities)
    {
        using var db = CreateContext();
        db.AddRange(entities);
        db.SaveChanges();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_file is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            File.Delete(_file);
        }
    }
}
