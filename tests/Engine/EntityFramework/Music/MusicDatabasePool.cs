using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Qplet.GraphQL.EntityFramework.Music;

[assembly: AssemblyFixture(typeof(MusicDatabasePool.End))]

namespace Qplet.GraphQL.EntityFramework.Music;

/// <summary>
/// Lends databases of a PostgreSQL server, each to one test at a time. A database that comes back is as it was created once its tables are truncated, which
/// takes a fraction of the time of a new one, and it keeps its connections.
/// </summary>
internal sealed class MusicDatabasePool : IAsyncDisposable
{
    // In seconds. However busy the machine is, the server has the time that it needs.
    private const int CommandTimeout = 300;

    private readonly ConcurrentBag<string> _free = [];

    /// <summary>The pool of the tests that run. Its databases are dropped when the last of them has ended.</summary>
    public static MusicDatabasePool Current { get; } = new();

    /// <summary>Lends an empty database and returns its connection string.</summary>
    /// <param name="server">The connection string of the server.</param>
    public string Take(string server)
    {
        if (_free.TryTake(out var free))
        {
            return free;
        }
        var created = $"{server};Database=music_{Guid.NewGuid():N}";
        using var db = Open(created);
        db.Database.EnsureCreated();
        return created;
    }

    /// <summary>Takes a database back that nothing uses any more: empties it, or drops it if that is not possible.</summary>
    public async Task ReturnAsync(string connection)
    {
        try
        {
            await EmptyAsync(connection);
        }
        catch (NpgsqlException)
        {
            // A statement that a test has left may still read the rows.
            await DropAsync(connection);
            return;
        }
        _free.Add(connection);
    }

    public async ValueTask DisposeAsync()
    {
        while (_free.TryTake(out var connection))
        {
            await DropAsync(connection);
        }
    }

    private static MusicContext Open(string connection) => new(new DbContextOptionsBuilder<MusicContext>().UseNpgsql(connection).Options);

    private static async Task EmptyAsync(string connection)
    {
        await using var db = Open(connection);
        var tables = db.Model.GetEntityTypes().Select(static type => $"\"{type.GetTableName()}\"").Distinct(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = CommandTimeout;
        command.CommandText = $"SET lock_timeout = '5s'; TRUNCATE {string.Join(", ", tables)} RESTART IDENTITY";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task DropAsync(string connection)
    {
        var target = new NpgsqlConnectionStringBuilder(connection);
        await using (var unused = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(unused);
        }
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres" }.ConnectionString);
        await server.OpenAsync();
        await using var command = server.CreateCommand();
        command.CommandTimeout = CommandTimeout;
        command.CommandText = $"DROP DATABASE IF EXISTS {target.Database} WITH (FORCE)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Drops the databases when the last test has ended.</summary>
    public sealed class End : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Current.DisposeAsync();
    }
}
