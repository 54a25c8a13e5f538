using Npgsql;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>A database of a <see cref="DatabasePool" />.</summary>
public sealed class PooledDatabase
{
    // Deleted rows leave their space in the files of tables and indexes, by the size of which PostgreSQL plans.
    private const int MostPages = 8;
    private const int MostLoans = 100;

    private const string Tables =
        "SELECT oid, relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0";

    private const string Sequences = """
        SELECT
            seqrelid::regclass::text,
            (xpath('/row/last_value/text()', query_to_xml('SELECT last_value FROM ' || seqrelid::regclass, true, true, '')))[1]::text
        FROM pg_sequence
        """;

    private readonly string _emptying;
    private readonly string _reading;
    private readonly string _state;
    private int _loans;

    private PooledDatabase(string server, DatabaseSettings settings, string emptying, string reading, string state) =>
        (Server, Settings, _emptying, _reading, _state) = (server, settings, emptying, reading, state);

    /// <summary>The connection string of the server, without a database.</summary>
    public string Server { get; }

    public DatabaseSettings Settings { get; }

    /// <summary>Creates a database as a copy of the template.</summary>
    public static async Task<PooledDatabase> CreateAsync(string server, CancellationToken cancellationToken)
    {
        var settings = new DatabaseSettings(DatabaseProvider.PostgreSql, $"{server};Database=qplet_pooled_{Guid.NewGuid():N}");
        await DatabaseTemplate.CopyAsync(settings, cancellationToken);
        return await OpenAsync(server, settings, cancellationToken);
    }

    /// <summary>Opens a database, whose rows and schema are from now on those to which it returns.</summary>
    public static async Task<PooledDatabase> OpenAsync(string server, DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var filled = await ReadAsync(connection, Tables, static reader => reader.GetString(1), cancellationToken);
        var restarts = await ReadAsync(
            connection,
            Sequences,
            static reader => $"setval('{reader.GetString(0)}', {reader.GetString(1)}, false)",
            cancellationToken
        );
        var reading = Reading(filled);
        var state = await ReadAsync(connection, reading, static reader => reader.GetString(0), cancellationToken);
        return new PooledDatabase(server, settings, Emptying(filled, restarts), reading, state[0]);
    }

    /// <summary>Deletes the rows that tests have added, and restarts the sequences.</summary>
    /// <returns>Whether the database is now as it was created.</returns>
    public async Task<bool> EmptyAsync(CancellationToken cancellationToken)
    {
        if (++_loans == MostLoans)
        {
            return false;
        }
        await using var connection = new NpgsqlConnection(Settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(_emptying), new(_reading) } };
        var state = (string?)await batch.ExecuteScalarAsync(cancellationToken);
        if (state != _state)
        {
            TestContext.Current.SendDiagnosticMessage(
                "{0} has changed its database.\n{1}\n{2}",
                TestContext.Current.Test?.TestDisplayName ?? "",
                _state,
                state
            );
        }
        return state == _state;
    }

    private static async Task<List<string>> ReadAsync(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, string> read,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }
        return rows;
    }

    // Without triggers and the checks of foreign keys, in any order. Tables with rows of the template are left to the comparison of the states.
    private static string Emptying(IEnumerable<string> filled, IEnumerable<string> restarts) =>
        $"""
            DO $$
            DECLARE
                changed record;
            BEGIN
                SET LOCAL session_replication_role = replica;
                SET LOCAL lock_timeout = '5s';
                SET LOCAL jit = off;
                FOR changed IN {Tables} AND relname NOT IN ({string.Join(", ", filled.Select(static table => $"'{table}'"))}) LOOP
                    EXECUTE format('DELETE FROM %s', changed.oid::regclass);
                END LOOP;
                PERFORM {string.Join(", ", restarts)};
            END $$
            """;

    // A change of the schema changes the transactions that wrote the rows of the catalogs. Statistics change plans, and so does the size of a table.
    private static string Reading(IEnumerable<string> filled) =>
        $"""
            SELECT concat_ws(
                ' ',
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_class WHERE oid >= 16384),
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_attribute WHERE attrelid >= 16384),
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_constraint),
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_trigger),
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_proc WHERE oid >= 16384),
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%'),
                (SELECT count(*) FROM pg_db_role_setting),
                (SELECT count(*) FROM pg_statistic WHERE starelid >= 16384),
                (SELECT count(*) FROM pg_statistic_ext),
                (SELECT count(*) || ':' || sum(xmin::text::bigint) FROM pg_sequence),
                (SELECT count(*) FROM pg_sequence WHERE pg_sequence_last_value(seqrelid) IS NOT NULL),
                (SELECT count(*) FROM pg_class WHERE oid >= 16384 AND relkind = 'r' AND pg_relation_size(oid) > {MostPages} * 8192),
                (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'),
                {string.Join(",\n    ", filled.Select(static table => $"(SELECT count(*) || ':' || sum(hashtext(r::text)) FROM \"{table}\" AS r)"))}
            )
            """;
}
