using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Qplet.GraphQL.Data.Providers;

/// <summary>
/// Reads over an open connection with prepared statements of SQLite's C API, which take a fraction of the time of <see cref="SqliteCommand" /> for small
/// results. For one reader at a time, which must not use the inner connection meanwhile.
/// </summary>
internal sealed class SqliteReadConnection(SqliteConnection connection) : DbConnection
{
    /// <summary>SQLite's pointer to the connection, which the inner connection keeps valid.</summary>
    public nint Handle { get; } = connection.Handle!.DangerousGetHandle();

    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => connection.Database;

    public override string DataSource => connection.DataSource;

    public override string ServerVersion => connection.ServerVersion;

    public override ConnectionState State => connection.State;

    /// <summary>Throws the error of a result other than success.</summary>
    /// <exception cref="SqliteException">SQLite reported an error.</exception>
    public void Check(int result)
    {
        if (result != NativeSqlite.Ok)
        {
            SqliteException.ThrowExceptionForRC(result, connection.Handle!);
        }
    }

    public override void Open() => throw new NotSupportedException();

    public override void Close() { }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbCommand CreateDbCommand() => new SqliteReadCommand(this);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => throw new NotSupportedException();
}
