using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data;

/// <summary>A database in a file of its own, with the services of the data layer, that is gone after the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"qplet-data-{Guid.NewGuid():N}.db");
    private readonly ServiceProvider _services;

    public TestDatabase(Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddQpletData(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={_file}"));
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public IServiceProvider Services => _services;

    public IDbContextFactory<QpletDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<QpletDbContext>>();

    public QpletDbContext Open() => Contexts.CreateDbContext();

    public static async Task<TestDatabase> MigratedAsync(Action<IServiceCollection>? configure = null)
    {
        var database = new TestDatabase(configure);
        await database._services.GetRequiredService<QpletDatabase>().MigrateAsync(TestContext.Current.CancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={_file}"))
        {
            SqliteConnection.ClearPool(connection);
        }
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_file + suffix);
        }
    }
}
