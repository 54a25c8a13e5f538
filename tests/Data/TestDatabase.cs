using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Media;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data;

/// <summary>
/// A database that no other test uses at the same time, with the services of the data layer. It is gone after the test, or goes back to its pool.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _media = Path.Combine(Path.GetTempPath(), $"qplet-media-{Guid.NewGuid():N}");
    private readonly string? _file;
    private readonly DatabasePool? _pool;
    private readonly PooledDatabase? _pooled;
    private readonly ServiceProvider _services;

    /// <summary>A new SQLite file.</summary>
    public TestDatabase(Action<IServiceCollection>? configure = null)
        : this(Path.Combine(Path.GetTempPath(), $"qplet-data-{Guid.NewGuid():N}.db"), configure) { }

    public TestDatabase(DatabaseSettings settings, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new MediaOptions { Folder = _media });
        services.AddQpletData(settings);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    /// <summary>A database of a pool.</summary>
    public TestDatabase(DatabasePool pool, PooledDatabase database, Action<IServiceCollection>? configure)
        : this(database.Settings, configure) => (_pool, _pooled) = (pool, database);

    private TestDatabase(string file, Action<IServiceCollection>? configure)
        : this(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}") { WriteTimeout = TimeSpan.FromMinutes(2) }, configure) => _file = file;

    public IServiceProvider Services => _services;

    public IDbContextFactory<QpletDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<QpletDbContext>>();

    public QpletDbContext Open() => Contexts.CreateDbContext();

    public static Task<TestDatabase> MigratedAsync() => new TestDatabase().CopyAsync();

    /// <summary>Creates the database as a copy of a migrated one, which is faster than migrating it.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        await DatabaseTemplate.CopyAsync(_services.GetRequiredService<DatabaseSettings>(), TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Creates the SQLite file as a copy of another one, with the content of its files.</summary>
    public async Task<TestDatabase> CopyAsync(TestDatabase source)
    {
        await using (var db = source.Open())
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {_file}", TestContext.Current.CancellationToken);
        }
        await using (var db = Open())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", TestContext.Current.CancellationToken);
        }
        foreach (var file in Directory.Exists(source._media) ? Directory.GetFiles(source._media, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(_media, Path.GetRelativePath(source._media, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return this;
    }

    public async Task<TestDatabase> MigrateAsync()
    {
        await _services.GetRequiredService<QpletDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is null && _pooled is null)
        {
            await using var db = Open();
            await db.Database.EnsureDeletedAsync();
        }
        await _services.DisposeAsync();
        if (_pooled is not null)
        {
            await _pool!.ReturnAsync(_pooled);
        }
        if (Directory.Exists(_media))
        {
            Directory.Delete(_media, recursive: true);
        }
        if (_file is not null)
        {
            DatabaseTemplate.DeleteFile($"Data Source={_file}");
        }
    }
}
