using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// A PostgreSQL server for tests: the one that the environment variable QPLET_TEST_POSTGRES names (a connection string without database), or one started from
/// the installed binaries in a folder of its own. Without both, <see cref="Missing" /> says so.
/// </summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private static readonly string[] s_users = ["postgres", "nobody"];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"qplet-pg-{Guid.NewGuid():N}");
    private string? _binaries;
    private string? _connection;
    private DatabasePool? _pool;

    public string? Missing { get; private set; }

    /// <summary>The connection string, without a database. Without a server, the test is skipped.</summary>
    public string Connection
    {
        get
        {
            Assert.SkipWhen(Missing is not null, Missing ?? "");
            return _connection!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _connection = Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES");
        if (_connection is not null)
        {
            return;
        }
        _binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;
        if (_binaries is null)
        {
            Missing = "There is no PostgreSQL: set QPLET_TEST_POSTGRES or install the package postgresql.";
            return;
        }

        // At the end, the context of the tests has no fixtures any more.
        _pool = await DatabasePool.CurrentAsync();
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", s_users[0], _folder);
        }
        await RunAsUserAsync("initdb", "-D", $"{_folder}/data", "-A", "trust", "-U", "postgres");
        await RunAsUserAsync(
            "pg_ctl",
            "-D",
            $"{_folder}/data",
            "-w",
            "-l",
            $"{_folder}/log",
            "-o",
            // Statistics that the server gathers by itself would be a change of the databases.
            $"-k {_folder} -c listen_addresses='' -c fsync=off -c autovacuum=off",
            "start"
        );

        // It listens on a socket of its folder only, so no other server has its port.
        _connection = $"Host={_folder};Username=postgres;Timeout=600;Command Timeout=600";
    }

    /// <summary>A new database that does not exist yet: of this server, or a SQLite file. Without a server, the test is skipped.</summary>
    public TestDatabase NewDatabase(DatabaseProvider provider = DatabaseProvider.PostgreSql, Action<IServiceCollection>? configure = null) =>
        provider == DatabaseProvider.Sqlite
            ? new TestDatabase(configure)
            : new TestDatabase(new DatabaseSettings(provider, $"{Connection};Database=qplet_{Guid.NewGuid():N}"), configure);

    /// <summary>
    /// Returns a database as after the migrations: of this server, where it may have served other tests and was emptied after them, or a SQLite file. Without a
    /// server, the test is skipped.
    /// </summary>
    public async Task<TestDatabase> MigratedAsync(DatabaseProvider provider = DatabaseProvider.PostgreSql, Action<IServiceCollection>? configure = null)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            return await new TestDatabase(configure).CopyAsync();
        }
        var pool = await DatabasePool.CurrentAsync();
        return new TestDatabase(pool, await pool.TakeAsync(Connection, TestContext.Current.CancellationToken), configure);
    }

    public async ValueTask DisposeAsync()
    {
        if (_binaries is null)
        {
            return;
        }
        _pool!.Forget(_connection!);
        await RunAsUserAsync("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    // The server refuses to run as root.
    private Task RunAsUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        return Environment.UserName == "root"
            ? RunAsync("setpriv", ["--reuid", s_users[0], "--regid", s_users[0], "--clear-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // pg_ctl hands its output on to the server, so nothing here may wait for the end of it.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]))!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, program);
    }
}
