using SQLitePCL;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Configures the SQLite library of this process before its first use.</summary>
/// <remarks>
/// The library has no mutex for each connection, so no connection may be used by two threads at once. A context belongs to one operation, the pool of readers
/// lends a connection to one reader at a time, and calls of SQLite do not return before they are done, so continuations follow one another. Every command must
/// be disposed: otherwise its statements are finalized by another thread, which may use their connection at the same time.
/// </remarks>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> s_isConfigured = new(Configure);

    /// <summary>Configures the library. Returns false if something else in this process used it before, in which case its defaults remain.</summary>
    public static bool EnsureConfigured() => s_isConfigured.Value;

    private static bool Configure()
    {
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        var isConfigured =
            raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD) == raw.SQLITE_OK && raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0) == raw.SQLITE_OK;
        Batteries_V2.Init();
        return isConfigured;
    }
}
