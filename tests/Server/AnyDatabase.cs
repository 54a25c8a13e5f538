using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Server;

/// <summary>The database of tests that run on SQLite and on PostgreSQL.</summary>
internal static class AnyDatabase
{
    /// <summary>Returns the settings of a new database if the tests run on PostgreSQL, or null for a SQLite database.</summary>
    public static DatabaseSettings? Choose() =>
        Environment.GetEnvironmentVariable("QPLET_TEST_POSTGRES") is { Length: > 0 } postgres
            ? new DatabaseSettings(DatabaseProvider.PostgreSql, $"{postgres};Database=qplet_server_{Guid.NewGuid():N};Maximum Pool Size=20")
            : null;
}
