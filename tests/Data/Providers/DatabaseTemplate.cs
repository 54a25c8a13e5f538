using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Creates databases for tests as copies of one that is migrated once for each build of the data layer: a file in the temporary folder, or a template of the
/// PostgreSQL server. Several processes may use it at once.
/// </summary>
public static class DatabaseTemplate
{
    private const string Prefix = "qplet_template_";
    private static readonly string s_name = $"{Prefix}{typeof(QpletDatabase).Assembly.ManifestModule.ModuleVersionId:N}";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(1);

    /// <summary>Creates the database that the settings name, as after <see cref="QpletDatabase.MigrateAsync" />.</summary>
    public static Task CopyAsync(DatabaseSettings settings, CancellationToken cancellationToken) =>
        settings.Provider == DatabaseProvider.Sqlite
            ? CopyFileAsync(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource, cancellationToken)
            : CopyDatabaseAsync(settings.ConnectionString, cancellationToken);

    /// <summary>Creates the PostgreSQL database that the settings name, with a locale of ICU, by migrating it.</summary>
    public static async Task MigrateAsync(DatabaseSettings settings, string icuLocale, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        await using (var connection = await ConnectAsync(target, cancellationToken))
        {
            await ExecuteAsync(
                connection,
                $"CREATE DATABASE {target.Database} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE '{icuLocale}'",
                cancellationToken
            );
        }
        await MigrateAsync(settings, cancellationToken);
    }

    /// <summary>Deletes the PostgreSQL database that the settings name, after all that used it.</summary>
    public static async Task DropAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using (var unused = new NpgsqlConnection(settings.ConnectionString))
        {
            NpgsqlConnection.ClearPool(unused);
        }
        var target = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        await using var connection = await ConnectAsync(target, cancellationToken);
        await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {target.Database} WITH (FORCE)", cancellationToken);
    }

    /// <summary>Deletes a SQLite database, with the files of its log, when nothing uses it any more.</summary>
    public static void DeleteFile(string connectionString)
    {
        using (var connection = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + suffix);
        }
    }

    private static async Task CopyFileAsync(string file, CancellationToken cancellationToken)
    {
        var template = Path.Combine(Path.GetTempPath(), s_name + ".db");
        try
        {
            File.Copy(template, file);
        }
        catch (FileNotFoundException)
        {
            await CreateFileAsync(template, cancellationToken);
            File.Copy(template, file);
        }
    }

    private static async Task CreateFileAsync(string template, CancellationToken cancellationToken)
    {
        foreach (var old in Directory.GetFiles(Path.GetTempPath(), Prefix + "*.db").Where(file => Age(File.GetLastWriteTimeUtc(file)) > s_lifetime))
        {
            File.Delete(old);
        }
        // The move is atomic, so no process ever copies half a file. Without a pool, the file is complete once the connection is closed.
        var unfinished = $"{template}.{Guid.NewGuid():N}";
        await MigrateAsync(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={unfinished};Pooling=False"), cancellationToken);
        File.Move(unfinished, template, overwrite: true);
    }

    private static async Task CopyDatabaseAsync(string connectionString, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        await using var connection = await ConnectAsync(target, cancellationToken);
        // Copying files is several times faster than the default, which writes every page to the log. Earlier versions always copy files.
        var strategy = connection.PostgreSqlVersion.Major >= 15 ? " STRATEGY FILE_COPY" : "";
        var copy = $"CREATE DATABASE {target.Database} TEMPLATE {s_name}{strategy}";
        try
        {
            await ExecuteAsync(connection, copy, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabaseAsync(connection, target, cancellationToken);
            await ExecuteAsync(connection, copy, cancellationToken);
        }
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder target, CancellationToken cancellationToken)
    {
        // One process migrates; the others wait and find the template. The lock ends when the connection returns to its pool, at the latest.
        await ExecuteAsync(connection, "SELECT pg_advisory_lock(hashtext('qplet_template'))", cancellationToken);
        var templates = await TemplatesAsync(connection, cancellationToken);
        if (!templates.ContainsKey(s_name))
        {
            foreach (var (old, _) in templates.Where(template => Age(template.Value) > s_lifetime))
            {
                await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {old} WITH (FORCE)", cancellationToken);
            }
            // A database cannot be copied while somebody is connected to it.
            var unfinished = $"{s_name}_unfinished";
            var migrated = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = unfinished, Pooling = false };
            await ExecuteAsync(connection, $"DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)", cancellationToken);
            await MigrateAsync(new DatabaseSettings(DatabaseProvider.PostgreSql, migrated.ConnectionString), cancellationToken);
            await ExecuteAsync(connection, $"ALTER DATABASE {unfinished} RENAME TO {s_name}", cancellationToken);
        }
        await ExecuteAsync(connection, "SELECT pg_advisory_unlock(hashtext('qplet_template'))", cancellationToken);
    }

    /// <summary>Returns the templates of the server with the moment of their creation.</summary>
    private static async Task<Dictionary<string, DateTime>> TemplatesAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT datname, (pg_stat_file('base/' || oid || '/PG_VERSION')).modification
            FROM pg_database WHERE starts_with(datname, '{Prefix}')
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var templates = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            templates.Add(reader.GetString(0), reader.GetDateTime(1));
        }
        return templates;
    }

    private static async Task MigrateAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddQpletData(settings).BuildServiceProvider();
        await services.GetRequiredService<QpletDatabase>().MigrateAsync(cancellationToken);
    }

    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlConnectionStringBuilder target, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(target.ConnectionString) { Database = "postgres", CommandTimeout = 300 };
        var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static TimeSpan Age(DateTime moment) => TimeProvider.System.GetUtcNow().UtcDateTime - moment;
}
