using System.Globalization;
using SQLitePCL;

namespace Qplet.GraphQL.Benchmarks.Writes;

/// <summary>Adds unread notifications to a database that a server has open.</summary>
internal static class NotificationRows
{
    private const int LockTimeoutMilliseconds = 60_000;

    /// <summary>Inserts unread notifications of the author of the sample data about comments of the fan.</summary>
    public static void Insert(string database, int count)
    {
        Batteries_V2.Init();
        Require(raw.sqlite3_open_v2(database, out var connection, raw.SQLITE_OPEN_READWRITE, null), "open");
        using (connection)
        {
            raw.sqlite3_busy_timeout(connection, LockTimeoutMilliseconds);
            var sql = string.Create(
                CultureInfo.InvariantCulture,
                $"""
                WITH RECURSIVE numbers(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < {count})
                INSERT INTO "Notifications" ("Id", "UserId", "Kind", "ActorId", "SubjectKind", "SubjectId", "CreatedAt")
                SELECT {Uuid}, author."Id", 'Commented', fan."Id", 'comment', {Uuid}, 1700000000000000 + n
                FROM numbers, "Users" AS author, "Users" AS fan
                WHERE author."NormalizedEmail" = 'author@qplet.example' AND fan."NormalizedEmail" = 'fan@qplet.example'
                """
            );
            Require(raw.sqlite3_exec(connection, sql), "insert");
            if (raw.sqlite3_changes(connection) != count)
            {
                throw new InvalidOperationException($"{raw.sqlite3_changes(connection)} notifications were inserted instead of {count}.");
            }
        }
    }

    /// <summary>A random UUID in the form that the database stores.</summary>
    private static string Uuid =>
        "printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(6)))";

    private static void Require(int result, string step)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite could not {step}: {raw.sqlite3_errstr(result).utf8_to_string()}.");
        }
    }
}
