using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Writing;

namespace Qplet.GraphQL.Server.Hosting;

public sealed class WalCheckpointServiceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Check_LogThatCannotBeWrittenBack_WarnsOnce()
    {
        using var folder = new TestFolder();
        var settings = new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.Path, "test.db")}") { WalWarningSize = 1 };
        await using var services = new ServiceCollection().AddQpletData(settings).BuildServiceProvider();
        await services.GetRequiredService<QpletDatabase>().MigrateAsync(Cancellation);
        var log = new Warnings();
        using var watching = new WalCheckpointService(services.GetRequiredService<WalCheckpointer>(), settings, TimeProvider.System, log);
        await watching.CheckAsync(Cancellation);
        log.Texts.ShouldBeEmpty();
        await using (var reader = new SqliteConnection(settings.ConnectionString))
        {
            await reader.OpenAsync(Cancellation);
            await using var transaction = reader.BeginTransaction(deferred: true);
            await using var command = reader.CreateCommand();
            command.CommandText = "SELECT count(*) FROM \"Outbox\"";
            await command.ExecuteScalarAsync(Cancellation);
            await using var db = services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContext();
            db.Outbox.Record(new ReleaseChanged(1), DateTime.UnixEpoch);
            await db.SaveChangesAsync(Cancellation);

            await watching.CheckAsync(Cancellation);
            await watching.CheckAsync(Cancellation);
        }

        log.Texts.ShouldHaveSingleItem().ShouldContain("cannot be written back");
        await watching.CheckAsync(Cancellation);
        log.Texts.Count.ShouldBe(1);
    }

    private sealed class Warnings : ILogger<WalCheckpointService>
    {
        public List<string> Texts { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Texts.Add(formatter(state, exception));
    }

    private sealed class TestFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("qplet-wal-").FullName;

        public void Dispose()
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
