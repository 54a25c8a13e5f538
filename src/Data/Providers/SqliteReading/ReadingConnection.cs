using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>Chooses the way in which lists are read over a connection.</summary>
public static class ReadingConnection
{
    /// <summary>Returns a connection that reads over an open one, which the caller disposes after it.</summary>
    public static DbConnection Over(DbConnection connection) => connection is SqliteConnection sqlite ? new SqliteReadConnection(sqlite) : connection;
}
