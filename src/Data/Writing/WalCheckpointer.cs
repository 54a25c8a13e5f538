using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Data.Writing;

/// <summary>
/// Writes SQLite's write-ahead log back into the database, and measures what is left of it. While a reader keeps a transaction open, pages cannot be written
/// back, and the log grows with each write until the disk is full.
/// </summary>
public sealed class WalCheckpointer : IDisposable
{
    private readonly IDbContextFactory<QpletDbContext> _contexts;
    private readonly DatabaseSettings _settings;
    private readonly Meter _meter;
    private WalState _state = new(0, 0);

    /// <summary>Creates the instruments, if the database is one of SQLite.</summary>
    public WalCheckpointer(IDbContextFactory<QpletDbContext> contexts, DatabaseSettings settings, IMeterFactory? meters = null)
    {
        (_contexts, _settings) = (contexts, settings);
        _meter = meters?.Create(DataMetrics.MeterName) ?? new Meter(DataMetrics.MeterName);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            _meter.CreateObservableGauge("qplet.database.wal.size", () => _state.Size, "By", "The size of the write-ahead log.");
            _meter.CreateObservableGauge(
                "qplet.database.wal.pending",
                () => _state.PendingPages,
                "{page}",
                "Pages of the write-ahead log that are not yet written back into the database."
            );
        }
    }

    /// <summary>Writes back as much as possible without waiting for anyone. Does nothing for a database of PostgreSQL.</summary>
    public async Task<WalState> CheckAsync(CancellationToken cancellationToken)
    {
        if (_settings.Provider != DatabaseProvider.Sqlite)
        {
            return _state;
        }
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);

        // The columns are busy, the pages in the log, and those of them that are written back; both are -1 without a log.
        var pending = Math.Max(0, reader.GetInt32(1) - reader.GetInt32(2));
        var log = new FileInfo($"{connection.DataSource}-wal");
        return _state = new WalState(log.Exists ? log.Length : 0, pending);
    }

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();
}
