using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Qplet.GraphQL.Data.Outbox;
using Qplet.GraphQL.Data.Reference;
using Qplet.GraphQL.Data.Tracks;
using Qplet.GraphQL.Data.Users;

namespace Qplet.GraphQL.Data.Providers;

public sealed class DatabasePoolTests(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>, IAsyncDisposable
{
    private static readonly DateTime s_now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly DatabasePool _pool = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Return_AfterWrites_LendsTheDatabaseAsItWas()
    {
        var database = await _pool.TakeAsync(server.Connection, Cancellation);
        var before = await ContentAsync(database);
        var key = await WriteAsync(database);
        var written = await ContentAsync(database);

        (await _pool.ReturnAsync(database)).ShouldBeTrue();

        (await _pool.TakeAsync(server.Connection, Cancellation)).ShouldBeSameAs(database);
        written.ShouldNotBe(before);
        (await ContentAsync(database)).ShouldBe(before);
        (await WriteAsync(database)).ShouldBe(key);
        await _pool.ReturnAsync(database);
        _pool.Created.ShouldBe(1);
    }

    [Fact]
    public async Task Take_WhileAnotherIsLent_CreatesOne()
    {
        var (one, other) = (await _pool.TakeAsync(server.Connection, Cancellation), await _pool.TakeAsync(server.Connection, Cancellation));

        one.Settings.ShouldNotBe(other.Settings);

        (await _pool.ReturnAsync(one)).ShouldBeTrue();
        (await _pool.ReturnAsync(other)).ShouldBeTrue();
        _pool.Created.ShouldBe(2);
    }

    [Fact]
    public async Task Return_AfterAChangeOfTheSchema_DropsTheDatabase()
    {
        var database = await _pool.TakeAsync(server.Connection, Cancellation);
        await ExecuteAsync(database, "CREATE TABLE other (id integer)");

        (await _pool.ReturnAsync(database)).ShouldBeFalse();

        (await Should.ThrowAsync<PostgresException>(() => ContentAsync(database))).SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
        var next = await _pool.TakeAsync(server.Connection, Cancellation);
        next.ShouldNotBeSameAs(database);
        (await _pool.ReturnAsync(next)).ShouldBeTrue();
    }

    [Fact]
    public async Task Empty_AfterAnyChangeButRows_SaysThatTheDatabaseDiffers()
    {
        string[] statements =
        [
            "CREATE TABLE other (id integer)",
            "CREATE SCHEMA elsewhere",
            "CREATE VIEW one AS SELECT 1 AS one",
            "CREATE STATISTICS two ON \"Title\", \"OwnerId\" FROM \"Tracks\"",
            "ALTER TABLE \"Tracks\" ALTER COLUMN \"Title\" DROP NOT NULL",
            "ALTER TABLE \"Tracks\" DISABLE TRIGGER ALL",
            "ALTER FUNCTION \"TracksSearch\" COST 7",
            "ALTER SEQUENCE \"Platforms_Id_seq\" INCREMENT BY 2",
            "DROP FUNCTION \"TracksSearch\" CASCADE",
            "DROP INDEX \"IX_SearchEntries_Tokens\"",
            "UPDATE \"Countries\" SET \"Name\" = 'Gallia' WHERE \"Code\" = 'FR'",
            "INSERT INTO \"Countries\" VALUES ('XX', 'Nowhere', '')",
            "DELETE FROM \"EventLogs\"",
            "ANALYZE \"Countries\"",
            "TRUNCATE \"AuditEntries\"",
            "DROP TABLE \"AuditEntries\"",
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET jit = off', current_database()); END $$",
            "INSERT INTO \"Categories\" (\"Code\", \"Name\", \"SortName\") SELECT i, repeat('x', 200), '' FROM generate_series(1, 1000) AS i",
        ];
        var created = await _pool.TakeAsync(server.Connection, Cancellation);
        foreach (var statement in statements)
        {
            var database = await PooledDatabase.OpenAsync(server.Connection, created.Settings, Cancellation);
            (await database.EmptyAsync(Cancellation)).ShouldBeTrue(statement);

            await ExecuteAsync(database, statement);

            (await database.EmptyAsync(Cancellation)).ShouldBeFalse(statement);
        }

        (await _pool.ReturnAsync(created)).ShouldBeFalse();
    }

    [Fact]
    public async Task Return_WhileATransactionIsOpen_DropsTheDatabase()
    {
        var database = await _pool.TakeAsync(server.Connection, Cancellation);
        await using var connection = new NpgsqlConnection(database.Settings.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM \"Tracks\"", connection, transaction);
        await command.ExecuteScalarAsync(Cancellation);

        (await _pool.ReturnAsync(database)).ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds rows with triggers, foreign keys and sequences. Returns the key of the first row of a sequence.</summary>
    private static async Task<int> WriteAsync(PooledDatabase database)
    {
        await using var services = new ServiceCollection().AddLogging().AddQpletData(database.Settings).BuildServiceProvider();
        await using var db = await services.GetRequiredService<IDbContextFactory<QpletDbContext>>().CreateDbContextAsync(Cancellation);
        var user = new User
        {
            Id = Guid.CreateVersion7(),
            Username = "ada",
            NormalizedUsername = "ADA",
            Name = "Ada",
            CreatedAt = s_now,
        };
        var track = new Track
        {
            Id = Guid.CreateVersion7(),
            OwnerId = user.Id,
            Title = "Deep",
            CreatedAt = s_now,
        };
        var platform = new Platform { Code = "steam", Name = "Steam" };
        db.AddRange(user, track, platform, new PlatformCountry { Platform = platform, CountryCode = "FR" });
        db.Outbox.Record(new ReleaseChanged(1), s_now);
        await db.SaveChangesAsync(Cancellation);
        return platform.Id;
    }

    /// <summary>Returns the rows of all tables and the state of all sequences.</summary>
    private static async Task<string> ContentAsync(PooledDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.Settings.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            """
            SELECT string_agg(relname || ': ' || query_to_xml(format(statement, oid::regclass), true, true, '')::text, E'\n' ORDER BY relname)
            FROM pg_class
            JOIN (VALUES ('r', 'SELECT * FROM %s AS t ORDER BY t::text'), ('S', 'SELECT last_value, is_called FROM %s')) AS reading (kind, statement)
                ON relkind::text = kind
            WHERE relnamespace = 'public'::regnamespace
            """,
            connection
        );
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task ExecuteAsync(PooledDatabase database, string statement)
    {
        await using var connection = new NpgsqlConnection(database.Settings.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
