namespace Qplet.GraphQL.Data.Providers;

/// <summary>The supported database systems.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, in the process of the server.</summary>
    Sqlite,

    /// <summary>PostgreSQL, for several nodes.</summary>
    PostgreSql,
}
