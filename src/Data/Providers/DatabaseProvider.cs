namespace Qplet.GraphQL.Data.Providers;

/// <summary>The database systems that the data can lie in.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, inside the process.</summary>
    Sqlite,

    /// <summary>PostgreSQL, for several nodes.</summary>
    PostgreSql,
}
