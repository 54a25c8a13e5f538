using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>
/// An empty database with a query executor, which no other test uses at the same time: SQLite, or PostgreSQL if QPLET_TEST_POSTGRES contains a connection
/// string.
/// </summary>
public sealed class MusicDatabase : IAsyncDisposable
{
    public static readonly EntityQuery<Song> AllSongs = EntityQuery.Create((MusicContext db) => db.Songs);

    public static readonly EntityQuery<Song> NewestSongs = AllSongs.OrderByDescending(song => song.ReleasedAt);

    public static readonly EntityQuery<Guid, Song> SongsOfArtist = EntityQuery
        .Create((MusicContext db, Guid artistId) => db.Songs.Where(song => song.ArtistId == artistId))
        .OrderByDescending(song => song.ReleasedAt);

    public static readonly EntityQuery<int, Credit> CreditsOfSong = EntityQuery
        .Create((MusicContext db, int songId) => db.Credits.Where(credit => credit.SongId == songId))
        .OrderByDescending(credit => credit.Share);

    public static readonly EntityQuery<Artist> AllArtists = EntityQuery.Create((MusicContext db) => db.Artists);

    public static readonly EntityQuery<Artist> ArtistsByName = AllArtists.OrderBy(artist => artist.Name);

    private readonly ServiceProvider _services;
    private readonly string? _lent;

    /// <param name="hasRules">Whether <see cref="MusicVisibility" /> says who may see which rows.</param>
    /// <param name="hasSubstringIndex">Whether searches in titles use an index, which <see cref="IndexTitles" /> fills.</param>
    public MusicDatabase(bool hasRules = false, bool hasSubstringIndex = false)
    {
        var services = new ServiceCollection()
            .AddSingleton<StatementLog>()
            .AddSingleton<IQueryObserver>(static provider => provider.GetRequiredService<StatementLog>());
        if (Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 } postgres)
        {
            _lent = MusicDatabasePool.Current.Take(postgres);
            services.AddPooledDbContextFactory<MusicContext>(options => options.UseNpgsql(_lent));
        }
        else
        {
            var file = Path.Combine(Path.GetTempPath(), $"music_{Guid.NewGuid():N}.db");
            services.AddPooledDbContextFactory<MusicContext>(options => options.UseSqlite($"Data Source={file}"));
        }
        services.AddEntityQueries<MusicContext>(options =>
        {
            options.SortKeyAnnotation = MusicContext.SortKey;
            options.Interrupt = static connection => SQLitePCL.raw.sqlite3_interrupt(((SqliteConnection)connection).Handle);
            options.SubstringIndexAnnotation = hasSubstringIndex ? MusicContext.SubstringIndex : null;
        });
        if (hasRules)
        {
            services.AddVisibility<MusicContext, Listener>(typeof(MusicVisibility).Assembly, Listener.From);
        }
        _services = services.BuildServiceProvider();
        if (_lent is null)
        {
            using var db = CreateContext();
            db.Database.EnsureCreated();
        }
    }

    public static bool IsPostgres => Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 };

    public IServiceProvider Services => _services;

    public IQueryExecutor Queries => _services.GetRequiredService<IQueryExecutor>();

    public IQueryExecutor QueriesOf(Listener viewer)
    {
        var services = _services.CreateScope().ServiceProvider;
        services.GetRequiredService<OperationCaller>().User = viewer.User;
        return services.GetRequiredService<IQueryExecutor>();
    }

    public StatementLog Log => _services.GetRequiredService<StatementLog>();

    public MusicContext CreateContext() => _services.GetRequiredService<IDbContextFactory<MusicContext>>().CreateDbContext();

    public void Add(params IEnumerable<object> entities)
    {
        using var db = CreateContext();
        db.AddRange(entities);
        db.SaveChanges();
    }

    /// <summary>Creates the index of the titles on SQLite, or creates it again.</summary>
    public void IndexTitles()
    {
        if (IsPostgres)
        {
            return;
        }
        using var db = CreateContext();
        db.Database.ExecuteSqlRaw(
            """
            DROP TABLE IF EXISTS "SongTexts";
            CREATE VIRTUAL TABLE "SongTexts" USING fts5("Title", content = 'Songs', content_rowid = 'rowid', tokenize = 'trigram');
            INSERT INTO "SongTexts" ("SongTexts") VALUES ('rebuild');
            """
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<ReadConnectionPool>().DisposeAsync();
        if (_lent is null)
        {
            await using var db = CreateContext();
            await db.Database.EnsureDeletedAsync();
        }
        await _services.DisposeAsync();
        if (_lent is not null)
        {
            await MusicDatabasePool.Current.ReturnAsync(_lent);
        }
    }
}
